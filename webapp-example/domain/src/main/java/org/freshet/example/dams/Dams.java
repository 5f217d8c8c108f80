package org.freshet.example.dams;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.freshet.ReactivePublisher;

/** What can be done with dams. Everybody may look, engineers may build. */
@Stateless
public class Dams {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReactivePublisher publisher;

    @PermitAll
    public List<Dam> list() {
        return entities.createQuery("select d from Dam d order by lower(d.name), d.id", Dam.class)
                .getResultList();
    }

    @PermitAll
    public int maximum() {
        return entities.find(Inventory.class, Inventory.THE_ONE).maximum();
    }

    /**
     * Tells the group {@code dams} of it, which hears that only when it is committed.
     *
     * @throws InventoryFullException if there are as many as there may be
     */
    @RolesAllowed("engineer")
    public void add(Dam dam) {
        // Of two who add the last one at the same moment, one waits for the other.
        int maximum = entities.find(Inventory.class, Inventory.THE_ONE, LockModeType.PESSIMISTIC_WRITE)
                .maximum();
        if (list().size() >= maximum) {
            throw new InventoryFullException(maximum);
        }
        entities.persist(dam);
        publisher.notify("dams", "dam-added", Map.of("name", dam.getName(), "river", dam.getRiver()));
    }

    @RolesAllowed("engineer")
    public void removeAll() {
        list().forEach(entities::remove);
    }
}
