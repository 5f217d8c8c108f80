package org.freshet.example.todo.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.freshet.example.todo.Todo;
import org.freshet.example.todo.Todos;

/** The board's form: a Faces form like any other. */
@Named
@RequestScoped
public class BoardForm {

    @Inject
    private Todos todos;

    private Todo draft = new Todo();

    public Todo getDraft() {
        return draft;
    }

    public void add() {
        todos.add(draft);
        draft = new Todo();
    }
}
