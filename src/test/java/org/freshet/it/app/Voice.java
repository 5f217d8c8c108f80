package org.freshet.it.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.freshet.ChangeKind;
import org.freshet.GroupNotice;
import org.freshet.ReactiveChange;
import org.freshet.ReactiveEvent;
import org.freshet.ReactivePublisher;

/** Says what the tests want said, and notes what observers are told of it. */
@ApplicationScoped
public class Voice {

    /** For JSON-B. */
    public record Bean(String name) {}

    /** No entity. */
    private static final class Job {}

    private static final Logger LOG = System.getLogger(Voice.class.getName());

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Inject
    private ReactivePublisher all;

    @Inject
    private Event<ReactiveChange> changes;

    @EJB
    private TodoService service;

    @Inject
    private Courier courier;

    public List<String> said() {
        return said;
    }

    void event(@Observes ReactiveEvent event) {
        said.add(event.scope() + " " + event.user() + " " + event.event() + " " + event.detail());
    }

    void say(HttpServletRequest request) throws InterruptedException {
        String group = request.getParameter("group");
        String title = request.getParameter("title");
        String audience = request.getParameter("audience");
        String gate = request.getParameter("gate");
        ReactivePublisher publisher =
                (audience == null ? all : all.to(audience.split(","))).except(request.getParameter("except"));
        switch (request.getParameter("what")) {
            case "data" ->
                publisher.dataChanged(
                        group, ordered("title", title, "day", LocalDate.of(2026, 2, 1), "bean", new Bean(title)));
            case "notify" -> publisher.notify(group, "tetra:test-event", ordered(":id", 0, "foo", title));
            case "large" ->
                publisher.notify(
                        group, "large", Map.of("text", "x".repeat(Integer.parseInt(request.getParameter("size")))));
            case "created" -> publisher.created(group, Map.of("title", title));
            case "removed" -> publisher.removed(group);
            case "removedTarget" -> publisher.removedTarget(group, title);
            case "removedComponent" -> publisher.removedComponent(group, title);
            case "user" -> publisher.publish(request.getParameter("user"), "job", job(title));
            case "global" -> publisher.publishGlobal("job", job(title));
            case "system" -> publisher.publishSystem("job", job(title));
            case "fire" -> changes.fire(change(group, title));
            case "fireThenRollBack" -> service.fireThenRollBack(() -> changes.fire(change(group, title)));
            case "changeThenWait" -> plainThread(() -> courier.changeThenWait(gate));
            case "changeThenRollBack" ->
                plainThread(courier::changeThenRollBack).join();
            case "threads" -> fromThreads(group, Integer.parseInt(request.getParameter("count")));
            default -> throw new IllegalArgumentException(request.getParameter("what"));
        }
    }

    private interface Task {
        void run() throws Exception;
    }

    private static Thread plainThread(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception e) {
                LOG.log(Level.INFO, "The thread has ended: " + e);
            }
        });
        thread.start();
        return thread;
    }

    /** Plain ones, without anything of the container's. */
    private void fromThreads(String group, int count) throws InterruptedException {
        CyclicBarrier barrier = new CyclicBarrier(count);
        Thread[] threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            String title = String.valueOf(i);
            threads[i] = new Thread(() -> {
                try {
                    barrier.await();
                    all.notify(group, "e", Map.of("foo", title));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static Map<String, Object> job(String state) {
        return ordered("id", 7, "state", state);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static ReactiveChange change(String group, String state) {
        return new ReactiveChange(
                ChangeKind.UPDATED,
                Job.class,
                "Job",
                7,
                null,
                Optional.empty(),
                Map.of(),
                Map.of("state", state),
                List.of(new GroupNotice(group, ChangeKind.UPDATED, true, null)));
    }
}
