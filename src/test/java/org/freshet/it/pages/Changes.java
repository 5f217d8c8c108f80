package org.freshet.it.pages;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.freshet.ReactivePublisher;

/** Runs operations, a transaction each. */
@Stateless
public class Changes {

    @PersistenceContext(unitName = "pages")
    private EntityManager em;

    @Inject
    private ReactivePublisher publisher;

    public void run(Operation operation, int number) {
        operation.run(new Store(em, publisher, number));
    }

    public void refresh(String group) {
        publisher.refresh(group);
    }
}
