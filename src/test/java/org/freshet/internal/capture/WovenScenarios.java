package org.freshet.internal.capture;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the tests of EclipseLink do with weaved entities: loaded where these are. Each runs in a transaction. */
public final class WovenScenarios implements Supplier<Map<String, Consumer<EntityManager>>> {

    private Long id;

    @Override
    public Map<String, Consumer<EntityManager>> get() {
        return Map.of(
                "store",
                this::store,
                "persist",
                em -> em.persist(new Todo("bread")),
                "rename",
                em -> todo(em).rename("cream"),
                "renameTwice",
                this::renameTwice,
                "give",
                em -> todo(em).give(person(em, "bob")),
                "giveThereAndBack",
                this::giveThereAndBack,
                "giveThenRemove",
                this::giveThenRemove,
                "remove",
                em -> em.remove(todo(em)));
    }

    private void store(EntityManager em) {
        Person alice = new Person("alice");
        Todo todo = new Todo("milk", null, alice);
        em.persist(alice);
        em.persist(new Person("bob"));
        em.persist(todo);
        em.flush();
        id = todo.id;
    }

    private void renameTwice(EntityManager em) {
        todo(em).rename("a");
        em.flush();
        todo(em).rename("b");
    }

    private void giveThereAndBack(EntityManager em) {
        todo(em).give(person(em, "bob"));
        em.flush();
        todo(em).give(person(em, "alice"));
    }

    private void giveThenRemove(EntityManager em) {
        todo(em).give(person(em, "bob"));
        em.flush();
        em.remove(todo(em));
    }

    private Todo todo(EntityManager em) {
        return em.find(Todo.class, id);
    }

    private static Person person(EntityManager em, String name) {
        return em.createQuery("select p from Person p where p.name = :name", Person.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
