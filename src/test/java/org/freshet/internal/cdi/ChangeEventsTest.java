package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.configurator.ObserverMethodConfigurator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freshet.ChangeKind;
import org.freshet.Created;
import org.freshet.Of;
import org.freshet.ReactiveChange;
import org.freshet.ReactiveEvent;
import org.freshet.Removed;
import org.freshet.SystemLog;
import org.freshet.Updated;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeEventsTest {

    static class Base {}

    static class Todo extends Base {}

    static class Other {}

    @ApplicationScoped
    static class Heard {

        final List<String> calls = new ArrayList<>();

        List<String> calls() {
            return calls;
        }
    }

    @RequestScoped
    static class Request {

        private int uses;

        int use() {
            return ++uses;
        }
    }

    static class Observers {

        void any(@Observes @Priority(1) ReactiveChange change, Heard heard) {
            heard.calls().add("any");
        }

        void created(@Observes @Priority(2) @Created @Of(Todo.class) ReactiveChange change, Heard heard) {
            heard.calls().add("created todo");
        }

        void updated(@Observes @Priority(3) @Updated @Of(Todo.class) ReactiveChange change, Heard heard) {
            heard.calls().add("updated todo");
        }

        void removed(@Observes @Priority(4) @Removed ReactiveChange change, Heard heard) {
            heard.calls().add("removed");
        }

        void base(@Observes @Priority(5) @Of(Base.class) ReactiveChange change, Heard heard) {
            heard.calls().add("base");
        }
    }

    static class Failing {

        void exception(@Observes @Priority(1) ReactiveChange change) {
            throw new IllegalArgumentException("thrown on purpose");
        }

        void error(@Observes @Priority(2) ReactiveChange change) {
            throw new NoClassDefFoundError("thrown on purpose");
        }
    }

    static class Requesting {

        void first(@Observes @Priority(3) ReactiveChange change, Request request, Heard heard) {
            heard.calls().add("use " + request.use());
        }

        void second(@Observes @Priority(4) ReactiveChange change, Request request, Heard heard) {
            heard.calls().add("use " + request.use());
        }
    }

    /** So many that no set has them in order by chance. */
    static class Ranked {

        void a(@Observes @Priority(5) ReactiveChange change, Heard heard) {
            heard.calls().add("5");
        }

        void b(@Observes @Priority(3) ReactiveChange change, Heard heard) {
            heard.calls().add("3");
        }

        void c(@Observes @Priority(7) ReactiveChange change, Heard heard) {
            heard.calls().add("7");
        }

        void d(@Observes @Priority(1) ReactiveChange change, Heard heard) {
            heard.calls().add("1");
        }

        void e(@Observes @Priority(6) ReactiveChange change, Heard heard) {
            heard.calls().add("6");
        }

        void f(@Observes @Priority(2) ReactiveChange change, Heard heard) {
            heard.calls().add("2");
        }
    }

    private WeldContainer container;

    @BeforeEach
    void clear() {
        SystemLog.clear();
    }

    @AfterEach
    void end() {
        container.close();
    }

    private void deploy(Class<?>... observers) {
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(Heard.class, Request.class)
                .addBeanClasses(observers)
                .initialize();
    }

    private List<String> fire(ChangeKind kind, Class<?> type) {
        heard().clear();
        new ChangeEvents(container.getBeanManager())
                .accept(new ReactiveChange(
                        kind, type, type.getSimpleName(), 1L, null, Optional.empty(), Map.of(), Map.of(), List.of()));
        return heard();
    }

    private List<String> heard() {
        return container.select(Heard.class).get().calls();
    }

    @Test
    void change_reachesTheObserversOfItsKindItsClassAndItsSuperclasses() {
        deploy(Observers.class);
        assertThat(fire(ChangeKind.UPDATED, Todo.class)).containsExactly("any", "updated todo", "base");
        assertThat(fire(ChangeKind.CREATED, Todo.class)).containsExactly("any", "created todo", "base");
        assertThat(fire(ChangeKind.UPDATED, Base.class)).containsExactly("any", "base");
        assertThat(fire(ChangeKind.REMOVED, Other.class)).containsExactly("any", "removed");
    }

    @Test
    void observers_areCalledByPriority() {
        deploy(Ranked.class);
        assertThat(fire(ChangeKind.UPDATED, Todo.class)).containsExactly("1", "2", "3", "5", "6", "7");
    }

    @Test
    void observer_thatThrows_isLoggedAndStopsNobody() {
        deploy(Observers.class, Failing.class);
        assertThat(fire(ChangeKind.UPDATED, Todo.class)).containsExactly("any", "updated todo", "base");
        assertThat(SystemLog.lines("RX0306"))
                .hasSize(2)
                .allMatch(line -> line.text().contains(Failing.class.getName())
                        && line.text().contains("Todo")
                        && root(line.cause()).getMessage().contains("on purpose"));
    }

    /** Those of an extension: an error of theirs, Weld does not wrap. */
    static final class Unusually implements Extension {

        void add(@Observes AfterBeanDiscovery discovery) {
            add(discovery, 1, change -> {
                throw new Unusual.OwnError();
            });
            add(discovery, 2, change -> {
                throw Unusual.checked();
            });
        }

        private static void add(
                AfterBeanDiscovery discovery, int priority, ObserverMethodConfigurator.EventConsumer<Object> failing) {
            discovery
                    .addObserverMethod()
                    .observedType(ReactiveChange.class)
                    .beanClass(Failing.class)
                    .priority(priority)
                    .notifyWith(failing);
        }
    }

    @Test
    void observer_thatThrowsWhatNobodyExpects_isLoggedAndStopsNobody() {
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(Heard.class, Observers.class)
                .addExtension(new Unusually())
                .initialize();
        assertThat(fire(ChangeKind.UPDATED, Todo.class)).containsExactly("any", "updated todo", "base");
        assertThat(SystemLog.lines("RX0306"))
                .extracting(line -> root(line.cause()).getClass().getSimpleName())
                .containsExactly("OwnError", "Checked");
    }

    /** Weld wraps what an observer throws. */
    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    @Test
    void observer_hasARequestOfItsOwn() {
        deploy(Requesting.class);
        assertThat(fire(ChangeKind.UPDATED, Todo.class)).containsExactly("use 1", "use 1");
        Request request = container.select(Request.class).get();
        assertThat(catchThrowable(request::use)).isInstanceOf(ContextNotActiveException.class);
    }

    @Test
    void request_thatIsActiveAlready_staysActive() {
        deploy(Requesting.class);
        RequestContextController controller =
                container.select(RequestContextController.class).get();
        assertThat(controller.activate()).isTrue();
        assertThat(fire(ChangeKind.UPDATED, Todo.class)).containsExactly("use 1", "use 2");
        assertThat(container.select(Request.class).get().use()).isEqualTo(3);
        controller.deactivate();
    }

    static class Listening {

        void event(@Observes ReactiveEvent event, Heard heard) {
            heard.calls().add(event.event());
        }

        void failing(@Observes @Priority(1) ReactiveEvent event) {
            throw new IllegalArgumentException("thrown on purpose");
        }
    }

    @Test
    void event_reachesItsObservers_andNoneOfChanges() {
        deploy(Observers.class, Listening.class);
        new ChangeEvents(container.getBeanManager())
                .accept(new ReactiveEvent(ReactiveEvent.Scope.SYSTEM, null, null, "nightly", Map.of(), "1"));
        assertThat(heard()).containsExactly("nightly");
        assertThat(SystemLog.lines("RX0306")).singleElement().matches(line -> line.text()
                .contains("the event nightly"));
    }
}
