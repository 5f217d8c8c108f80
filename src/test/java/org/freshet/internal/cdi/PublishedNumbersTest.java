package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.freshet.internal.broker.Broker;
import org.freshet.internal.broker.Delivery;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.junit.jupiter.api.Test;

class PublishedNumbersTest {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Broker broker = new Broker("n1", 9, reason -> reason, () -> 0, (millis, task) -> {});

    private PublishedNumbers publish(String application) {
        return PublishedNumbers.of(
                application, new Numbers(broker, () -> 7, () -> 5, () -> Map.of("origin", 3L)), null);
    }

    @Test
    void numbers_areInJmx_untilTheyAreWithdrawn() throws Exception {
        PublishedNumbers numbers = publish("shop");
        broker.join(broker.open(Identity.NOBODY, FakeSink.atOnce()), "g", null);
        broker.join(broker.open(Identity.NOBODY, FakeSink.atOnce()), "g", null);
        broker.publish(List.of(new Delivery("g", position -> "m")));
        ObjectName name = new ObjectName("org.freshet:type=Node,application=shop");
        assertThat(numbers.state()).startsWith("numbers in JMX (" + name + "); metrics off (");
        assertThat(List.of("Connections", "Groups", "Subscriptions", "Emitted", "Delivered", "Dropped", "Resyncs"))
                .extracting(attribute -> ((Number) server.getAttribute(name, attribute)).intValue())
                .containsExactly(2, 1, 2, 1, 2, 0, 0);
        assertThat(server.getAttribute(name, "Renders")).isEqualTo(7L);
        assertThat(server.getAttribute(name, "Calls")).isEqualTo(5L);
        assertThat(server.getAttribute(name, "QueueHighWater")).isEqualTo(1);
        assertThat(((TabularData) server.getAttribute(name, "Refused"))
                        .get(new Object[] {"origin"})
                        .get("value"))
                .isEqualTo(3L);
        numbers.withdraw();
        numbers.withdraw();
        assertThat(server.isRegistered(name)).isFalse();
    }

    @Test
    void secondNode_ofOneApplication_hasANameOfItsOwn() throws Exception {
        PublishedNumbers first = publish("shop");
        PublishedNumbers second = publish("shop");
        assertThat(second.state()).contains("(org.freshet:type=Node,application=shop,node=2)");
        first.withdraw();
        assertThat(server.isRegistered(new ObjectName("org.freshet:type=Node,application=shop,node=2")))
                .isTrue();
        second.withdraw();
    }

    @Test
    void application_withAStrangeName_isQuoted() {
        PublishedNumbers numbers = publish("a=b,*");
        assertThat(numbers.state()).contains("application=\"a=b,\\*\"");
        numbers.withdraw();
    }
}
