package org.freshet.example.dams.web;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.freshet.example.dams.Dam;
import org.freshet.example.dams.Dams;
import org.freshet.example.dams.InventoryFullException;

/** The inventory and the form that adds to it. What may not be, {@link Dams} says. */
@Named
@RequestScoped
public class DamForm {

    @Inject
    private Dams dams;

    @Inject
    private FacesContext faces;

    private Dam draft = new Dam();

    public Dam getDraft() {
        return draft;
    }

    public List<Dam> getList() {
        return dams.list();
    }

    public int getMaximum() {
        return dams.maximum();
    }

    public void add() {
        attempt(() -> {
            dams.add(draft);
            draft = new Dam();
        });
    }

    public void removeAll() {
        attempt(dams::removeAll);
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (InventoryFullException e) {
            say(e.getMessage());
        } catch (EJBAccessException e) {
            say("Only engineers may do that");
        }
    }

    private void say(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
    }
}
