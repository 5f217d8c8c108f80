package org.freshet.it.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** Asks for the viewer where nobody sees it: a request-scoped bean that injects nothing. */
@Named
@RequestScoped
public class Sly {

    @EJB
    private Guarded guarded;

    @EJB
    private TodoService todos;

    public List<Todo> getTodos() {
        return todos.all();
    }

    public String getCaller() {
        return guarded.caller();
    }

    public boolean isAlice() {
        return guarded.caller().equals("alice");
    }

    /** Lets nobody but alice see a page. */
    public void check() {
        if (!isAlice()) {
            throw new IllegalStateException("not for " + guarded.caller());
        }
    }

    public String getSecret() {
        return guarded.secret();
    }

    public String getUser() {
        return external().getRemoteUser() == null ? "nobody" : "somebody";
    }

    public boolean isInRole() {
        return external().isUserInRole("admin");
    }

    public String getSession() {
        return external().getSession(true) == null ? "none" : "one";
    }

    public String getVisit() {
        return CDI.current().select(Visit.class).get().text();
    }

    /** Fails as long as there is a todo of that title. */
    public String getFragile() {
        if (todos.all().stream().anyMatch(todo -> todo.getTitle().equals("fragile"))) {
            throw new IllegalStateException("broken <script>on purpose</script>");
        }
        return "whole";
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
