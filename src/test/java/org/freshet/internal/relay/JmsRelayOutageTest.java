package org.freshet.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.freshet.it.cluster.SharedBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JmsRelayOutageTest {

    private final SharedBroker broker = new SharedBroker();
    private final RecordedLog log = new RecordedLog();

    @AfterEach
    void stop() {
        log.close();
        broker.stop();
    }

    @Test
    void nodes_brokerStoppedAndStartedTwice_hearEachOtherAgainAndSayEachOnce() {
        broker.start();
        try (RelayNode one = new RelayNode(broker.url(), "shop");
                RelayNode two = new RelayNode(broker.url(), "shop")) {
            cutAndHeal(one, two);
            assertThat(log.lines())
                    .containsExactlyInAnyOrder(
                            "WARNING RX0503", // one and two
                            "WARNING RX0503",
                            "WARNING RX0505",
                            "INFO RX0504",
                            "INFO RX0504",
                            "INFO RX0506");
            log.lines().clear();
            cutAndHeal(one, two);
            assertThat(log.lines()).hasSize(6);
        }
    }

    /** Node one tries to send several times, node two only receives. */
    private void cutAndHeal(RelayNode one, RelayNode two) {
        two.awaitHearing(one);
        broker.stop();
        await().untilAsserted(() ->
                assertThat(log.lines()).filteredOn("WARNING RX0503"::equals).hasSize(2));
        assertThat(one.trySend("lost")).isFalse();
        assertThat(one.trySend("lost too")).isFalse();
        broker.start();
        two.awaitHearing(one);
        one.relay.send("after the cut");
        await().untilAsserted(
                        () -> assertThat(two.received).endsWith("after the cut").doesNotContain("lost"));
        await().untilAsserted(() ->
                assertThat(log.lines()).filteredOn("INFO RX0504"::equals).hasSize(2));
    }

    @Test
    void relay_openedBeforeTheBroker_isThereWhenTheBrokerComes() {
        try (RelayNode one = new RelayNode(broker.url(), "shop");
                RelayNode two = new RelayNode(broker.url(), "shop")) {
            await().untilAsserted(() -> assertThat(log.lines()).contains("WARNING RX0503"));
            broker.start();
            two.awaitHearing(one);
        }
    }

    @Test
    void send_clientReconnectsForEver_isGivenUpInTimeAndWorksAgainWithTheBroker() {
        broker.start();
        try (RelayNode one = reconnectingForEver();
                RelayNode two = reconnectingForEver()) {
            two.awaitHearing(one);
            broker.stop();
            for (String payload : new String[] {"lost", "lost too"}) {
                Duration tried = timeOf(() -> assertThat(one.trySend(payload)).isFalse());
                assertThat(tried).isLessThan(RelayNode.GIVE_UP.multipliedBy(3));
            }
            assertThat(log.lines()).containsExactly("WARNING RX0505");
            broker.start();
            two.awaitHearing(one);
            assertThat(log.lines()).containsExactly("WARNING RX0505", "INFO RX0506");
        }
    }

    @Test
    void close_clientReconnectsForEver_endsEveryThread() {
        broker.start();
        RelayNode one = reconnectingForEver();
        try (RelayNode two = reconnectingForEver()) {
            one.awaitHearing(two);
        }
        one.relay.send("connected");
        broker.stop();
        assertThat(one.trySend("lost")).isFalse();
        Duration closing = timeOf(one::close);
        assertThat(one.anyThreadAlive()).isFalse();
        assertThat(closing).isLessThan(Duration.ofSeconds(3));
        broker.start();
    }

    private RelayNode reconnectingForEver() {
        return new RelayNode(broker.url() + "?reconnectAttempts=-1", "shop");
    }

    private static Duration timeOf(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
