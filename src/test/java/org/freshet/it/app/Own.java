package org.freshet.it.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.Principal;
import java.util.List;

/** What alice sees, and nobody else does. */
@Named
@RequestScoped
public class Own {

    @Inject
    private Principal viewer;

    @EJB
    private TodoService todos;

    public List<Todo> getTodos() {
        return "alice".equals(viewer.getName()) ? todos.all() : List.of();
    }
}
