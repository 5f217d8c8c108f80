package org.freshet.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.freshet.it.cluster.SharedBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JmsRelayOutageTest {

    private static final String FOR_EVER = "?reconnectAttempts=-1";
    private static final Duration GIVE_UP = Duration.ofSeconds(1);
    private final SharedBroker broker = new SharedBroker();

    @AfterEach
    void stopBroker() {
        broker.stop();
    }

    @Test
    void nodes_brokerStoppedAndStartedTwice_hearEachOtherAgainAndSayEachOnce() {
        broker.start();
        try (RelayNode one = hasty("");
                RelayNode two = hasty("")) {
            two.awaitHearing(one);
            for (int cut = 1; cut <= 2; cut++) {
                one.log.lines.clear();
                two.log.lines.clear();
                cutAndHeal(one, two);
                assertThat(two.log.lines).containsExactly("WARNING RX0503", "INFO RX0504");
                assertThat(one.log.lines)
                        .containsExactlyInAnyOrder("WARNING RX0503", "WARNING RX0505", "INFO RX0504", "INFO RX0506");
            }
            assertThat(two.received).containsExactly("after the cut", "after the cut");
        }
    }

    private void cutAndHeal(RelayNode one, RelayNode two) {
        broker.stop();
        for (RelayNode node : List.of(one, two)) {
            await().untilAsserted(() -> assertThat(node.log.lines).contains("WARNING RX0503"));
        }
        assertThat(one.trySend("lost")).isFalse();
        assertThat(one.trySend("lost too")).isFalse();
        broker.start();
        two.awaitHearing(one);
        one.relay.send("after the cut");
        for (RelayNode node : List.of(one, two)) {
            await().untilAsserted(() -> assertThat(node.log.lines).contains("INFO RX0504"));
        }
        await().untilAsserted(() -> assertThat(two.received).endsWith("after the cut"));
    }

    @Test
    void firstSend_afterAnUnnoticedCut_isSentOverNewConnection() {
        broker.start();
        try (RelayNode one = node()) {
            one.relay.send("connected");
            broker.stop();
            broker.start();
            assertThat(one.trySend("first")).isTrue();
            assertThat(one.log.lines).doesNotContain("WARNING RX0505");
        }
    }

    @Test
    void relay_openedBeforeTheBroker_isThereWhenTheBrokerComes() {
        try (RelayNode one = node();
                RelayNode two = node()) {
            await().untilAsserted(() -> assertThat(one.log.lines).contains("WARNING RX0503"));
            broker.start();
            two.awaitHearing(one);
        }
    }

    @Test
    void send_clientReconnectsForEver_isGivenUpInTimeAndWorksAgainWithTheBroker() {
        broker.start();
        try (RelayNode one = hasty(FOR_EVER);
                RelayNode two = hasty(FOR_EVER)) {
            two.awaitHearing(one);
            broker.stop();
            for (String payload : new String[] {"lost", "lost too"}) {
                Duration tried = timeOf(() -> assertThat(one.trySend(payload)).isFalse());
                assertThat(tried).isLessThan(GIVE_UP.multipliedBy(3));
            }
            assertThat(one.log.lines).containsExactly("WARNING RX0505");
            broker.start();
            two.awaitHearing(one);
            assertThat(one.log.lines).containsExactly("WARNING RX0505", "INFO RX0506");
        }
    }

    @Test
    void close_clientReconnectsForEver_endsEveryThread() {
        broker.start();
        RelayNode one = hasty(FOR_EVER);
        try (RelayNode two = hasty(FOR_EVER)) {
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

    private RelayNode node() {
        return new RelayNode(broker.url(), "shop");
    }

    private RelayNode hasty(String options) {
        return new RelayNode(broker.url() + options, "shop", RelayNode.timing(Duration.ofMillis(20), GIVE_UP));
    }

    private static Duration timeOf(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
