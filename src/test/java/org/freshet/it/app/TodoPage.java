package org.freshet.it.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Behind the pages. */
@Named("page")
@RequestScoped
public class TodoPage {

    @EJB
    private TodoService service;

    private String newTitle;
    private String show;
    private Long id;

    public List<Todo> getTodos() {
        return service.all().stream()
                .filter(todo -> !"open".equals(show) || !todo.isDone())
                .toList();
    }

    public void add() {
        service.add(newTitle);
        newTitle = null;
    }

    public String getNewTitle() {
        return newTitle;
    }

    public void setNewTitle(String newTitle) {
        this.newTitle = newTitle;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
