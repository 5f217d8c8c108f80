package org.freshet.it.xa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.freshet.ReactiveChange;
import org.freshet.ReactivePublisher;
import org.freshet.Suppression;

/** Adds parcels, and notes of which it is told. */
@ApplicationScoped
public class ParcelService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReactivePublisher publisher;

    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    /** The commit's own flush is what comes to the database first. */
    @Transactional
    public void add(String id) {
        em.persist(new Parcel(id));
    }

    /** The plan of the transaction is there before the persistence context is. */
    @Transactional
    @SuppressWarnings("try")
    public void addSuppressed(String id) {
        try (Suppression bulk = publisher.suppress()) {
            em.persist(new Parcel(id));
        }
    }

    @Transactional
    public void addInVain(String id) {
        em.persist(new Parcel(id));
        em.flush();
        throw new IllegalStateException("rolled back on purpose");
    }

    void noted(@Observes ReactiveChange change) {
        told.add(change.kind() + " " + change.id());
    }

    String told() {
        return String.join(", ", told);
    }
}
