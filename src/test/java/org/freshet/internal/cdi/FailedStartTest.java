package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.servlet.ServletContext;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.freshet.Caller;
import org.freshet.ReactiveConsumer;
import org.freshet.ReactiveEndpoint;
import org.freshet.ReactiveMessage;
import org.freshet.spi.DropListener;
import org.freshet.spi.MessageHook;
import org.freshet.spi.Relay;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a node when a bean of the application fails while it starts. */
class FailedStartTest {

    private static final String APPLICATION = "failing";

    private static final List<String> ENDED = new CopyOnWriteArrayList<>();

    @Priority(1)
    static class SoundHook implements MessageHook {

        @PreDestroy
        void end() {
            ENDED.add("hook");
        }
    }

    static class BrokenHook implements MessageHook {

        BrokenHook() {
            throw new IllegalStateException("thrown on purpose");
        }
    }

    static class BrokenListener implements DropListener {

        @PostConstruct
        void begin() {
            throw new IllegalStateException("thrown on purpose");
        }

        @Override
        public void dropped(Caller who, ReactiveMessage message) {}
    }

    @Dependent
    @ReactiveConsumer(path = "broken")
    static class BrokenEndpoint implements ReactiveEndpoint {

        BrokenEndpoint() {
            throw new Unusual.OwnError();
        }
    }

    abstract static class QuietRelay implements Relay {

        @Override
        public String open(Consumer<String> receiver) {
            return "a test";
        }

        @Override
        public void send(String payload) {}

        @Override
        public void close() {
            ENDED.add("relay");
        }
    }

    static class SoundRelay extends QuietRelay {}

    static class BrokenRelay extends QuietRelay {

        BrokenRelay() {
            throw new IllegalStateException("thrown on purpose");
        }
    }

    static class RelayThatErrs extends QuietRelay {

        @Override
        public String open(Consumer<String> receiver) {
            throw new Unusual.OwnError();
        }
    }

    /** As a Kotlin class may. */
    static class RelayThatThrowsWhatIsNotDeclared extends QuietRelay {

        @Override
        public String open(Consumer<String> receiver) {
            throw Unusual.checked();
        }

        @Override
        public void close() {
            super.close();
            throw new IllegalStateException("thrown on purpose, too");
        }
    }

    @BeforeEach
    void clear() {
        ENDED.clear();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                BrokenHook.class,
                BrokenListener.class,
                BrokenEndpoint.class,
                BrokenRelay.class,
                RelayThatErrs.class,
                RelayThatThrowsWhatIsNotDeclared.class
            })
    void start_thatFailsByABean_throwsThat_andLeavesNothingRunning(Class<?> broken) {
        try (WeldContainer container = deploy(SoundHook.class, broken)) {
            Freshet freshet = container.select(Freshet.class).get();
            assertThatThrownBy(() -> freshet.start(application())).hasStackTraceContaining("thrown on purpose");
            assertNothingIsLeft();
            assertThat(ENDED).isSubsetOf("hook", "relay").doesNotHaveDuplicates();
            assertThatThrownBy(freshet::node).hasMessageStartingWith("No web application");
        }
    }

    @Test
    void relays_ofWhichThereAreSeveral_areNamed_andNoneIsTaken() {
        try (WeldContainer container = deploy(SoundRelay.class, RelayThatErrs.class)) {
            Freshet freshet = container.select(Freshet.class).get();
            assertThatThrownBy(() -> freshet.start(application()))
                    .isInstanceOf(AmbiguousResolutionException.class)
                    .hasStackTraceContaining("SoundRelay")
                    .hasStackTraceContaining("RelayThatErrs");
            assertNothingIsLeft();
        }
    }

    @Test
    void relay_thatOpenedHalf_isClosed_andHooksAreReleased() {
        try (WeldContainer container = deploy(SoundHook.class, RelayThatErrs.class)) {
            Freshet freshet = container.select(Freshet.class).get();
            assertThatThrownBy(() -> freshet.start(application())).isInstanceOf(Unusual.OwnError.class);
            assertThat(ENDED).containsExactly("relay", "hook");
        }
    }

    @Test
    void hook_thatIsMadeBeforeAnotherFails_isReleased() {
        try (WeldContainer container = deploy(SoundHook.class, BrokenHook.class)) {
            Freshet freshet = container.select(Freshet.class).get();
            assertThatThrownBy(() -> freshet.start(application())).hasStackTraceContaining("thrown on purpose");
            assertThat(ENDED).containsExactly("hook");
        }
    }

    @Test
    void node_thatStopsAsItShould_leavesNothingRunningEither() throws Exception {
        try (WeldContainer container = deploy(SoundHook.class, SoundRelay.class)) {
            Freshet freshet = container.select(Freshet.class).get();
            ServletContext application = application();
            freshet.start(application);
            assertThat(threads()).isNotEmpty();
            assertThat(ManagementFactory.getPlatformMBeanServer().isRegistered(numbers()))
                    .isTrue();
            freshet.stop(application);
            assertNothingIsLeft();
            assertThat(ENDED).containsExactly("relay", "hook");
        }
    }

    /** Threads that have nothing to do any more end in their own time. */
    private static void assertNothingIsLeft() {
        await().untilAsserted(() -> assertThat(threads()).isEmpty());
        assertThat(ManagementFactory.getPlatformMBeanServer().isRegistered(numbers()))
                .isFalse();
    }

    private static List<String> threads() {
        Thread[] all = new Thread[Thread.activeCount() * 2];
        return Stream.of(all)
                .limit(Thread.enumerate(all))
                .map(Thread::getName)
                .filter(name -> name.startsWith("freshet-") && name.endsWith(APPLICATION))
                .toList();
    }

    private static ObjectName numbers() {
        try {
            return new ObjectName("org.freshet:type=Node,application=" + APPLICATION);
        } catch (MalformedObjectNameException e) {
            throw new AssertionError(e);
        }
    }

    private static WeldContainer deploy(Class<?>... beans) {
        return new Weld()
                .disableDiscovery()
                .addBeanClasses(beans)
                .addExtension(new FreshetExtension())
                .initialize();
    }

    private static ServletContext application() {
        return (ServletContext) Proxy.newProxyInstance(
                FailedStartTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> method.getName().equals("getContextPath") ? "/" + APPLICATION : null);
    }
}
