package org.freshet.it.app;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.freshet.ReactivePublisher;
import org.freshet.Suppression;

/** What the tests do to the data, a transaction each. */
@Stateless
public class TodoService {

    @PersistenceContext(unitName = "app")
    private EntityManager em;

    @PersistenceContext(unitName = "plain")
    private EntityManager plain;

    @Inject
    private ReactivePublisher publisher;

    @Inject
    private Gates gates;

    public List<Todo> all() {
        return em.createQuery("select t from Todo t order by t.title, t.id", Todo.class)
                .getResultList();
    }

    public Todo find(Long id) {
        return em.find(Todo.class, id);
    }

    public Long add(String title) {
        Todo todo = new Todo();
        todo.setTitle(title);
        em.persist(todo);
        em.flush();
        return todo.getId();
    }

    public void addMany(String title, int count) {
        for (int i = 0; i < count; i++) {
            Todo todo = new Todo();
            todo.setTitle(title);
            em.persist(todo);
        }
    }

    /** No flush here: the commit itself flushes. */
    public void rename(Long id, String title) {
        em.find(Todo.class, id).setTitle(title);
    }

    public void tick(Long id, boolean done) {
        em.find(Todo.class, id).setDone(done);
    }

    public void removeAll(List<Long> ids) {
        ids.forEach(id -> em.remove(em.find(Todo.class, id)));
    }

    public Long createThenChangeTwice(String title) {
        Todo todo = new Todo();
        todo.setTitle("draft");
        em.persist(todo);
        em.flush();
        todo.setTitle("draft 2");
        em.flush();
        todo.setTitle(title);
        return todo.getId();
    }

    public void createThenRemove() {
        Todo todo = new Todo();
        todo.setTitle("short-lived");
        em.persist(todo);
        em.flush();
        em.remove(todo);
    }

    public void addThenRollBack(String title) {
        add(title);
        throw new IllegalStateException("rolled back on purpose");
    }

    /** Waits between flush and commit until the gate is opened. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void flushThenWait(Long id, String title, String gate) throws InterruptedException {
        em.find(Todo.class, id).setTitle(title);
        em.flush();
        gates.await(gate, 30, TimeUnit.SECONDS);
    }

    public void bulkDone() {
        em.createQuery("update Todo t set t.done = true").executeUpdate();
    }

    public void bulkDoneTold() {
        bulkDone();
        publisher.changed(Todo.class);
    }

    /** The scope ends before the commit, which flushes. */
    @SuppressWarnings("try")
    public void addManySuppressed(String title, int count) {
        try (Suppression bulk = publisher.suppress()) {
            addMany(title, count);
        }
    }

    public void addThenTell(String title, String group) {
        add(title);
        publisher.notify(group, "told", Map.of());
    }

    public void tellThenRollBack(String group) {
        publisher.dataChanged(group, Map.of());
        publisher.notify(group, "never", Map.of());
        throw new IllegalStateException("rolled back on purpose");
    }

    public void fireThenRollBack(Runnable fire) {
        fire.run();
        throw new IllegalStateException("rolled back on purpose");
    }

    public void refresh(String group) {
        publisher.refresh(group);
    }

    public void refreshThenRollBack(String group) {
        publisher.refresh(group);
        throw new IllegalStateException("rolled back on purpose");
    }

    public Long addGadget(String name, int age) {
        Gadget gadget = new Gadget();
        gadget.setName(name);
        gadget.setAge(age);
        em.persist(gadget);
        return gadget.getId();
    }

    public void ageGadget(Long id, int age) {
        em.find(Gadget.class, id).setAge(age);
    }

    public void addPerson(String name, String nick) {
        em.persist(new Person(name, nick));
    }

    public Long book(String subject, String room, String owner) {
        Booking booking = new Booking();
        booking.setSubject(subject);
        booking.setRoom(room);
        booking.setOwner(owner == null ? null : em.getReference(Person.class, owner));
        em.persist(booking);
        em.flush();
        return booking.getId();
    }

    public void move(Long id, String room) {
        em.find(Booking.class, id).setRoom(room);
    }

    public void hand(Long id, String owner) {
        em.find(Booking.class, id).setOwner(em.getReference(Person.class, owner));
    }

    public void note(String text) {
        Note note = new Note();
        note.setText(text);
        plain.persist(note);
    }

    public void unheard(String text) {
        Unheard unheard = new Unheard();
        unheard.setText(text);
        plain.persist(unheard);
    }
}
