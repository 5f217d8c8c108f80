package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.Caller;
import org.freshet.ReactiveMessage;
import org.freshet.SystemLog;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.Delivery;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.broker.Manner;
import org.freshet.spi.DropListener;
import org.freshet.spi.MessageHook;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ApplicationHooksTest {

    private static final String NEWS = "{\"type\":\"notify\",\"group\":\"g\",\"event\":\"e\"}";

    @RequestScoped
    static class Request {

        String name() {
            return "request";
        }
    }

    @Priority(1)
    @ApplicationScoped
    static class First implements MessageHook {

        @Inject
        Request request;

        @Override
        public ReactiveMessage sending(Caller who, ReactiveMessage message) {
            return message.with("for", who.user()).with("in", request.name());
        }

        @Override
        public ReactiveMessage received(Caller who, ReactiveMessage message) {
            return message.with("by", "first");
        }
    }

    /** Dependent; by its name it would be before the other. */
    @Priority(2)
    static class Afterwards implements MessageHook {

        @Override
        public ReactiveMessage sending(Caller who, ReactiveMessage message) {
            return switch (who.user()) {
                case "mallory" -> null;
                case "bob" -> throw new IllegalStateException("thrown on purpose");
                case "error" -> throw new Unusual.OwnError();
                case "checked" -> throw Unusual.checked();
                default -> message.with("after", message.members().get("in"));
            };
        }

        @Override
        public ReactiveMessage received(Caller who, ReactiveMessage message) {
            return message.with("by", message.members().get("by") + ", second");
        }
    }

    @ApplicationScoped
    static class Broken implements DropListener {

        @Override
        public void dropped(Caller who, ReactiveMessage message) {
            LOST.add(who.user() + " " + message.members().get("n"));
            if (who.user().equals("error")) {
                throw new Unusual.OwnError();
            } else if (who.user().equals("checked")) {
                throw Unusual.checked();
            }
            throw new IllegalStateException("thrown on purpose");
        }
    }

    private static final List<String> LOST = new java.util.concurrent.CopyOnWriteArrayList<>();

    static final class Collecting implements Extension {

        private final Provided<MessageHook> hooks = new Provided<>(MessageHook.class);
        private final Provided<DropListener> listeners = new Provided<>(DropListener.class);

        void collect(@Observes ProcessBean<?> bean) {
            hooks.add(bean);
            listeners.add(bean);
        }
    }

    private final Collecting collecting = new Collecting();
    private WeldContainer container;

    @BeforeEach
    void clear() {
        SystemLog.clear();
        LOST.clear();
    }

    @AfterEach
    void end() {
        container.close();
    }

    private ApplicationHooks deploy(Class<?>... beans) {
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(Request.class)
                .addBeanClasses(beans)
                .addExtension(collecting)
                .initialize();
        References references = new References(container.getBeanManager());
        return new ApplicationHooks(
                collecting.hooks.all(references),
                collecting.listeners.all(references),
                InRequest.of(container.getBeanManager()),
                Runnable::run,
                Runnable::run);
    }

    private static Caller caller(String user) {
        return new Caller(user, Set.of());
    }

    @Test
    @Tag("S68")
    void hooks_areAskedInOrder_eachWithWhatTheOneBeforeMade_forEachConnectionByItself() {
        ApplicationHooks hooks = deploy(Afterwards.class, First.class);
        assertThat(sent(hooks, "alice"))
                .isEqualTo("{\"type\":\"notify\",\"group\":\"g\",\"event\":\"e\",\"for\":\"alice\",\"in\":\"request\","
                        + "\"after\":\"request\"}");
        assertThat(sent(hooks, "mallory")).isNull();
        assertThat(hooks.receiving(caller("alice"))
                        .apply(new ReactiveMessage("call", Map.of()))
                        .members())
                .containsExactly(Map.entry("by", "first, second"));
    }

    @Test
    @Tag("S68")
    void hook_thatThrows_costsThisMessageForThisConnection() {
        ApplicationHooks hooks = deploy(Afterwards.class, First.class);
        assertThat(sent(hooks, "bob")).isNull();
        assertThat(sent(hooks, "alice")).isNotNull();
        assertThat(SystemLog.lines("RX0802")).singleElement().satisfies(line -> {
            assertThat(line.text())
                    .contains(Afterwards.class.getName(), "'notify'")
                    .doesNotContain("bob");
            assertThat(line.cause()).hasMessageContaining("on purpose");
        });
    }

    @Test
    @Tag("S68")
    void hook_thatThrowsWhatNobodyExpects_costsThisMessageForThisConnection() {
        ApplicationHooks hooks = deploy(Afterwards.class, First.class);
        assertThat(sent(hooks, "error")).isNull();
        assertThat(sent(hooks, "checked")).isNull();
        assertThat(SystemLog.lines("RX0802"))
                .extracting(line -> line.cause().getClass().getSimpleName())
                .containsExactly("OwnError", "Checked");
    }

    /** Fails not when it is asked, but when what it made is looked at. */
    @ApplicationScoped
    static class Unreadable implements MessageHook {

        @Override
        public ReactiveMessage sending(Caller who, ReactiveMessage message) {
            return message.with("value", new Object() {
                @Override
                public String toString() {
                    throw who.user().equals("error") ? error() : Unusual.checked();
                }
            });
        }

        private static RuntimeException error() {
            throw new Unusual.OwnError();
        }

        @Override
        public ReactiveMessage received(Caller who, ReactiveMessage message) {
            return sending(who, message);
        }
    }

    @Test
    @Tag("S68")
    void hook_thatMakesWhatThrowsWhatNobodyExpects_costsThisMessage() {
        ApplicationHooks hooks = deploy(Unreadable.class);
        for (String user : List.of("error", "checked")) {
            assertThat(sent(hooks, user)).isNull();
            assertThat(hooks.receiving(caller(user)).apply(new ReactiveMessage("call", Map.of())))
                    .isNull();
        }
        assertThat(SystemLog.lines("RX0811")).hasSize(2);
        assertThat(SystemLog.lines("RX0812")).hasSize(2);
    }

    @ApplicationScoped
    static class Unwritable implements MessageHook {

        @Override
        public ReactiveMessage sending(Caller who, ReactiveMessage message) {
            Map<String, Object> cycle = new HashMap<>();
            cycle.put("self", cycle);
            return message.with("cycle", cycle);
        }

        @Override
        public ReactiveMessage received(Caller who, ReactiveMessage message) {
            return sending(who, message);
        }
    }

    @Test
    @Tag("S68")
    void hook_thatMakesWhatCannotBeWritten_costsThisMessage() {
        ApplicationHooks hooks = deploy(Unwritable.class);
        assertThat(sent(hooks, "alice")).isNull();
        assertThat(hooks.receiving(caller("alice")).apply(new ReactiveMessage("call", Map.of())))
                .isNull();
        assertThat(SystemLog.lines("RX0811")).hasSize(1);
        assertThat(SystemLog.lines("RX0812")).hasSize(1);
    }

    @Test
    void nobody_meansNoCost() {
        ApplicationHooks hooks = deploy();
        assertThat(hooks.manner(caller("alice"))).isSameAs(Manner.PLAIN);
        assertThat(hooks.receiving(caller("alice"))).isNull();
    }

    @Test
    @Tag("S53")
    void dropListener_isToldWhatWasLost_andLoggedIfItThrows() {
        ApplicationHooks hooks = deploy(Broken.class);
        Broker broker = new Broker("n1", 1, reason -> "resync", () -> 0, (millis, task) -> {});
        FakeSink slow = FakeSink.onDemand();
        broker.join(broker.open(new Identity("alice", null), slow, hooks.manner(caller("alice"))), "g", null);
        for (int n = 0; n < 3; n++) {
            String text = "{\"type\":\"notify\",\"n\":" + n + "}";
            broker.publish(List.of(new Delivery("g", position -> text)));
        }
        assertThat(slow.frames).containsExactly("{\"type\":\"notify\",\"n\":0}");
        assertThat(LOST).containsExactly("alice 1", "alice 2");
        assertThat(SystemLog.lines("RX0803")).hasSize(2);
        assertThat(broker.connectionCount()).isEqualTo(1);
    }

    @Test
    @Tag("S53")
    void dropListener_thatThrowsWhatNobodyExpects_isLogged() {
        ApplicationHooks hooks = deploy(Broken.class);
        hooks.dropped(caller("error")).accept(NEWS);
        hooks.dropped(caller("checked")).accept(NEWS);
        assertThat(SystemLog.lines("RX0803"))
                .extracting(line -> line.cause().getClass().getSimpleName())
                .containsExactly("OwnError", "Checked");
    }

    private static String sent(ApplicationHooks hooks, String user) {
        return hooks.manner(caller(user)).filter().apply(NEWS);
    }
}
