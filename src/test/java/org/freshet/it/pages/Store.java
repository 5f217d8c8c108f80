package org.freshet.it.pages;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.freshet.ReactivePublisher;

/** What an {@link Operation} works on, in its transaction; the number is another one in each run. */
record Store(EntityManager em, ReactivePublisher publisher, int number) {

    Task task(long id) {
        return em.find(Task.class, id);
    }

    Project project(long id) {
        return em.find(Project.class, id);
    }

    Person person(long id) {
        return em.find(Person.class, id);
    }

    <T> T find(Class<T> entity, long id) {
        return em.find(entity, id);
    }

    <T extends Numbered> T last(Class<T> entity) {
        return em.createQuery("select e from " + entity.getSimpleName() + " e order by e.id desc", entity)
                .setMaxResults(1)
                .getSingleResult();
    }

    boolean isAnyTaskOpen() {
        return !em.createQuery("select t from Task t where t.done = false", Task.class)
                .getResultList()
                .isEmpty();
    }

    /** An identifier that no row has had. */
    long newId() {
        return 1_000L + number;
    }

    /** A text that differs from run to run. */
    String text(String what) {
        return what + " " + number;
    }

    void remove(Task task) {
        task.leave();
        em.remove(task);
    }

    /** Removes what is there, adds what is not. */
    static <E> void toggle(List<E> list, E element) {
        if (!list.remove(element)) {
            list.add(element);
        }
    }
}
