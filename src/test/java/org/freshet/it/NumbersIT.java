package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The numbers of a node, in JMX and as metrics. */
@ExtendWith(ArquillianExtension.class)
class NumbersIT {

    private final Site site = PeopleFixture.site();

    @Deployment(testable = false)
    static Archive<?> application() {
        return PeopleFixture.application();
    }

    @Test
    void numbers_areInJmx() {
        Map<String, String> before = numbers();
        try (RxClient client = site.connect().subscribe("counted")) {
            site.op("refresh", "group", "counted");
            client.await(message -> message.getString("type").equals("refresh"));
            Map<String, String> during = numbers();
            assertThat(number(during, "Connections")).isGreaterThan(number(before, "Connections"));
            assertThat(number(during, "Subscriptions")).isGreaterThan(number(before, "Subscriptions"));
            assertThat(number(during, "Groups")).isPositive();
            assertThat(number(during, "Emitted")).isGreaterThan(number(before, "Emitted"));
            assertThat(number(during, "QueueHighWater")).isPositive();
            await().untilAsserted(() ->
                    assertThat(number(numbers(), "Delivered")).isGreaterThan(number(before, "Delivered")));
            assertThat(during).containsKeys("Dropped", "Resyncs", "Refused", "Calls");
            String token = site.token("counted");
            site.get("rx/fragment?token=" + token);
            assertThat(number(numbers(), "Renders")).isGreaterThan(number(before, "Renders"));
        }
        await().untilAsserted(
                        () -> assertThat(number(numbers(), "Connections")).isEqualTo(number(before, "Connections")));
    }

    /** Payara 6 has MicroProfile Metrics, WildFly 39 has not. The day it has, this fails, and the README's table is to be changed. */
    @Test
    void metrics_areThereWhereTheServerHasThem_andTheStartUpLineSaysSo() {
        boolean here = !ServerLog.isWildFly();
        assertThat(site.op("hasMetrics")).isEqualTo(String.valueOf(here));
        assertThat(ServerLog.sinceDeployment().filter(line -> line.contains("RX0302")))
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "numbers in JMX (org.freshet:type=Node,application=people)",
                                here ? "metrics on" : "metrics off (there is no MicroProfile Metrics on this server)"));
        if (here) {
            Site server = Site.of("http://localhost:8080/");
            try (RxClient client = site.connect()) {
                assertThat(server.get("metrics").body().lines().filter(line -> line.startsWith("freshet_connections")))
                        .anySatisfy(line -> assertThat(Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                                .isPositive());
                assertThat(client.isOpen()).isTrue();
            }
        }
    }

    private Map<String, String> numbers() {
        return site.op("numbers", "application", PeopleFixture.NAME)
                .lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (first, second) -> first));
    }

    private static long number(Map<String, String> numbers, String name) {
        return Long.parseLong(numbers.get(name));
    }
}
