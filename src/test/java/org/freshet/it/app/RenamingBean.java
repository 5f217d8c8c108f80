package org.freshet.it.app;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.freshet.ReactiveMethod;

/** An EJB with a local interface alone. */
@Stateless
public class RenamingBean implements Renaming {

    @PersistenceContext(unitName = "app")
    private EntityManager em;

    @Override
    @ReactiveMethod
    public String rename(Long id, String title) {
        Todo todo = em.find(Todo.class, id);
        String before = todo.getTitle();
        todo.setTitle(title);
        return before;
    }
}
