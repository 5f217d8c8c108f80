package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.freshet.ConnectionEvent;
import org.freshet.ConnectionEvent.Closed;
import org.freshet.ConnectionEvent.Joined;
import org.freshet.ConnectionEvent.Left;
import org.freshet.ConnectionEvent.Opened;
import org.freshet.ConnectionEvent.Subscribed;
import org.freshet.ConnectionEvent.Unsubscribed;
import org.freshet.SystemLog;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.Connection;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.broker.QueueLimit;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConnectionEventsTest {

    private static final Identity ALICE = new Identity("alice", "s1", Set.of("boss"));

    @ApplicationScoped
    static class Heard {

        final List<String> calls = new ArrayList<>();

        List<String> calls() {
            return calls;
        }
    }

    static class Everything {

        void opened(@Observes @Opened ConnectionEvent event, Heard heard) {
            heard.calls().add("opened " + event.caller().user() + " " + event.group());
        }

        void closed(@Observes @Closed ConnectionEvent event, Heard heard) {
            heard.calls().add("closed " + event.caller().user() + " " + event.group());
        }

        void subscribed(@Observes @Subscribed ConnectionEvent event, Heard heard) {
            heard.calls().add("subscribed " + event.group());
        }

        void unsubscribed(@Observes @Unsubscribed ConnectionEvent event, Heard heard) {
            heard.calls().add("unsubscribed " + event.group());
        }

        void joined(@Observes @Joined ConnectionEvent event, Heard heard) {
            heard.calls().add("joined " + event.group());
        }

        void left(@Observes @Left ConnectionEvent event, Heard heard) {
            heard.calls().add("left " + event.group());
        }
    }

    static class Failing {

        void opened(@Observes @Opened ConnectionEvent event) {
            throw new IllegalStateException("thrown on purpose");
        }
    }

    static class OnlyClosed {

        void closed(@Observes @Closed ConnectionEvent event, Heard heard) {
            heard.calls().add("closed");
        }
    }

    private WeldContainer container;
    private int executed;

    @BeforeEach
    void clear() {
        SystemLog.clear();
    }

    @AfterEach
    void end() {
        container.close();
    }

    private Broker deploy(Class<?>... observers) {
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(Heard.class)
                .addBeanClasses(observers)
                .initialize();
        BeanManager beans = container.getBeanManager();
        Executor counting = task -> {
            executed++;
            task.run();
        };
        return new Broker(
                "n1",
                new QueueLimit(9, Long.MAX_VALUE),
                reason -> reason,
                () -> 0,
                (millis, task) -> {},
                new ConnectionEvents(beans, counting),
                (attendance, position) -> "");
    }

    private List<String> heard() {
        return container.select(Heard.class).get().calls();
    }

    private static Connection open(Broker broker, String... groups) {
        Connection connection = broker.open(ALICE, FakeSink.atOnce());
        for (String group : groups) {
            broker.join(connection, group, null);
        }
        return connection;
    }

    @Test
    @Tag("S57")
    void observers_areToldOfConnectionsMembershipsAndPeople_inOrder() {
        Broker broker = deploy(Everything.class, Failing.class);
        Connection first = open(broker, "users", "room");
        Connection second = open(broker, "users", "room", "region.3f9a");
        assertThat(heard())
                .containsExactly(
                        "opened alice null",
                        "joined users",
                        "subscribed room",
                        "joined room",
                        "opened alice null",
                        "subscribed room");
        heard().clear();
        broker.closed(first);
        broker.closed(first);
        broker.leave(second, "room");
        broker.closed(second);
        assertThat(heard())
                .containsExactly(
                        "unsubscribed room",
                        "closed alice null",
                        "left room",
                        "unsubscribed room",
                        "left users",
                        "closed alice null");
        assertThat(SystemLog.lines("RX0801")).hasSize(2).allMatch(line -> line.text()
                .contains(Failing.class.getName()));
    }

    @Test
    void whatNobodyObserves_isNotMade() {
        Broker broker = deploy(OnlyClosed.class);
        broker.closed(open(broker, "users", "room"));
        assertThat(heard()).containsExactly("closed");
        assertThat(executed).isEqualTo(1);
    }
}
