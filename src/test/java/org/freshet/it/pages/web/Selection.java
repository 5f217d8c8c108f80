package org.freshet.it.pages.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.freshet.it.pages.Repository;
import org.freshet.it.pages.Task;

/** Lives in the view: what reads it is one tab's. */
@Named
@ViewScoped
public class Selection implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Repository repository;

    private Long id = 1L;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Task getTask() {
        return repository.task(id);
    }
}
