package org.freshet.it.live;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.freshet.ReactivePublisher;

/** Reads for the pages and changes by the tests, a transaction each. */
@Stateless
public class Items {

    @PersistenceContext(unitName = "live")
    private EntityManager em;

    @Inject
    private ReactivePublisher publisher;

    /** What is everybody's, in order. */
    public List<Item> on(String shelf) {
        return em.createQuery(
                        "select i from Item i where i.shelf = :shelf and i.owner is null order by i.place, i.id",
                        Item.class)
                .setParameter("shelf", shelf)
                .getResultList();
    }

    public List<Item> of(String owner, String shelf) {
        return em.createQuery(
                        "select i from Item i where i.shelf = :shelf and i.owner = :owner order by i.id", Item.class)
                .setParameter("shelf", shelf)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** Null if there is none. */
    public Item item(Long id) {
        return id == null ? null : em.find(Item.class, id);
    }

    public Long add(String shelf, String owner, String title, int place) {
        Item item = new Item(shelf, owner, title, place);
        em.persist(item);
        em.flush();
        return item.getId();
    }

    public void rename(Long id, String title) {
        item(id).setTitle(title);
    }

    public void move(Long id, int place) {
        item(id).setPlace(place);
    }

    public void remove(Long id) {
        em.remove(item(id));
    }

    public void refresh(String group) {
        publisher.refresh(group);
    }
}
