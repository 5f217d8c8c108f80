package org.freshet.it.app;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.TimeUnit;
import org.freshet.ReactiveCall;
import org.freshet.ReactiveMethod;
import org.freshet.StaleException;

/** An EJB without an interface that browsers call. */
@Stateless
public class TodoDesk {

    @PersistenceContext(unitName = "app")
    private EntityManager em;

    @Inject
    private Gates gates;

    @Inject
    private ReactiveCall call;

    /** Fails in the provider if the entity is not there. */
    @ReactiveMethod
    public void tick(Long id, boolean done) {
        em.getReference(Todo.class, id).setDone(done);
    }

    @ReactiveMethod
    public void tickKnown(Long id) {
        Todo todo = em.find(Todo.class, id);
        if (todo == null) {
            throw new StaleException("there is no todo " + id);
        }
        todo.setDone(true);
    }

    @ReactiveMethod
    public void remove(Long id) {
        em.remove(em.find(Todo.class, id));
    }

    /** Between reading and the commit the gate has to be opened. */
    @ReactiveMethod
    public void renameSlowly(Long id, String title, String gate) throws InterruptedException {
        em.find(Todo.class, id).setTitle(title);
        gates.await(gate, 30, TimeUnit.SECONDS);
    }

    @ReactiveMethod
    public String connection() {
        return call.connection();
    }
}
