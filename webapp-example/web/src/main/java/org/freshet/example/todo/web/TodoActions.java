package org.freshet.example.todo.web;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import org.freshet.example.todo.Todo;
import org.freshet.example.todo.TodoConflictException;
import org.freshet.example.todo.Todos;

/**
 * What the page can do. The actions on one todo are called by script with request parameters: a row that came after the page was
 * loaded is not in the page's view state, so it can have no Faces component of its own.
 */
@Named
@RequestScoped
public class TodoActions {

    @Inject
    private Todos todos;

    @Inject
    private Validator validator;

    @Inject
    private FacesContext faces;

    @Inject
    @ManagedProperty("#{param.todo}")
    private String id;

    @Inject
    @ManagedProperty("#{param.version}")
    private String version;

    @Inject
    @ManagedProperty("#{param.done}")
    private String done;

    @Inject
    @ManagedProperty("#{param.title}")
    private String title;

    private Todo draft = new Todo();

    /** What the form fills in. */
    public Todo getDraft() {
        return draft;
    }

    public void add() {
        todos.add(draft);
        draft = new Todo();
    }

    public void tick() {
        attempt(() -> todos.tick(Long.parseLong(id), Boolean.parseBoolean(done)));
    }

    public void rename() {
        Set<ConstraintViolation<Todo>> violations = validator.validateValue(Todo.class, "title", title);
        if (violations.isEmpty()) {
            attempt(() -> todos.rename(Long.parseLong(id), Integer.parseInt(version), title));
        } else {
            violations.forEach(violation -> say(violation.getMessage()));
        }
    }

    public void remove() {
        attempt(() -> todos.remove(Long.parseLong(id)));
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (TodoConflictException e) {
            say(e.getMessage());
        } catch (EJBException e) {
            if (!isLostRace(e)) {
                throw e;
            }
            say("Somebody else changed it at the same moment");
        } catch (NumberFormatException e) {
            say("There is no such todo");
        }
    }

    /** Each server wraps it differently. */
    private static boolean isLostRace(Throwable e) {
        return e != null && (e instanceof OptimisticLockException || isLostRace(e.getCause()));
    }

    private void say(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
    }
}
