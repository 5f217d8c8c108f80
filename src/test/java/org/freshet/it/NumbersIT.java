package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
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

    private static final List<String> GAUGES = List.of(
            "freshet_connections",
            "freshet_groups",
            "freshet_subscriptions",
            "freshet_emitted",
            "freshet_delivered",
            "freshet_dropped",
            "freshet_resyncs",
            "freshet_refused",
            "freshet_calls",
            "freshet_renders",
            "freshet_queue_high_water");

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
            try (RxClient client = site.connect().subscribe("measured")) {
                site.op("refresh", "group", "measured");
                client.await(message -> message.getString("type").equals("refresh"));
                site.get("rx/fragment?token=" + site.token("measured"));
                await().untilAsserted(this::assertThatMetricsAreTheNumbers);
                assertThat(client.isOpen()).isTrue();
            }
        }
    }

    /** At one moment: nothing has happened between the numbers before and those after. */
    private void assertThatMetricsAreTheNumbers() {
        Map<String, String> before = numbers();
        Map<String, Double> metrics = metrics();
        assertThat(numbers()).isEqualTo(before);
        assertThat(metrics).containsKeys(GAUGES.toArray(String[]::new));
        assertThat(metrics.get("freshet_connections")).isPositive();
        for (String name : List.of("Emitted", "Delivered", "Renders")) {
            assertThat(metrics.get("freshet_" + name.toLowerCase(Locale.ROOT)))
                    .as(name)
                    .isPositive()
                    .isEqualTo(number(before, name));
        }
    }

    /** Those of this node, by name. */
    private static Map<String, Double> metrics() {
        String tag = "node=\"" + PeopleFixture.NAME + "\"";
        return Site.of("http://localhost:8080/")
                .get("metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("freshet_") && line.contains(tag))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('{')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
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
