package org.freshet.example.todo.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.freshet.ReactiveMethod;
import org.freshet.example.todo.Title;
import org.freshet.example.todo.Todo;
import org.freshet.example.todo.Todos;

/**
 * What {@code todo.js} calls: the page's own methods on the server, named {@code todoCalls.add} and so on. That a title is none, that a todo
 * is gone or was changed, the caller is told by a code.
 */
@ApplicationScoped
public class TodoCalls {

    @Inject
    private Todos todos;

    @ReactiveMethod
    public void add(@Title String title) {
        Todo todo = new Todo();
        todo.setTitle(title);
        todos.add(todo);
    }

    @ReactiveMethod
    public void tick(long id, boolean done) {
        todos.tick(id, done);
    }

    /** @param seen the title as the caller saw it */
    @ReactiveMethod
    public void rename(long id, String seen, @Title String title) {
        todos.rename(id, seen, title);
    }

    @ReactiveMethod
    public void remove(long id) {
        todos.remove(id);
    }
}
