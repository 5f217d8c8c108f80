package org.freshet.example.todo;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What can be done with todos. Every call is one transaction; nothing here knows that pages are live.
 *
 * <p>A caller that loses against a transaction at the same moment gets an {@link jakarta.ejb.EJBException}.
 */
@Stateless
public class Todos {

    @PersistenceContext
    private EntityManager entities;

    public List<Todo> list(Show show, Sort sort) {
        String where =
                switch (show) {
                    case ALL -> "";
                    case OPEN -> " where t.done = false";
                    case DONE -> " where t.done = true";
                };
        String order =
                switch (sort) {
                    case AGE -> " order by t.created, t.id";
                    case TITLE -> " order by lower(t.title), t.id";
                };
        return entities.createQuery("select t from Todo t" + where + order, Todo.class)
                .getResultList();
    }

    public long count() {
        return entities.createQuery("select count(t) from Todo t", Long.class).getSingleResult();
    }

    /** When one was added or changed last; null if there is none. */
    public LocalDateTime lastChange() {
        return entities.createQuery("select max(t.changed) from Todo t", LocalDateTime.class)
                .getSingleResult();
    }

    public void add(Todo todo) {
        entities.persist(todo);
    }

    /** @throws TodoConflictException if it was removed */
    public void tick(long id, boolean done) {
        find(id).setDone(done);
    }

    /**
     * @param seen the title as the caller saw it
     * @throws TodoConflictException if it is called something else now, or was removed
     */
    public void rename(long id, String seen, String title) {
        Todo todo = find(id);
        if (!todo.getTitle().equals(seen)) {
            throw new TodoConflictException(
                    "It was changed meanwhile, and is now called \u201c" + todo.getTitle() + "\u201d",
                    new OptimisticLockException(todo));
        }
        todo.setTitle(title);
    }

    /** @throws TodoConflictException if it was removed already */
    public void remove(long id) {
        entities.remove(find(id));
    }

    private Todo find(long id) {
        Todo todo = entities.find(Todo.class, id);
        if (todo == null) {
            throw new TodoConflictException("Somebody else removed it already", new EntityNotFoundException());
        }
        return todo;
    }
}
