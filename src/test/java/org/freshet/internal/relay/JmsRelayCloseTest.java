package org.freshet.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.freshet.it.cluster.SharedBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JmsRelayCloseTest {

    private final SharedBroker broker = new SharedBroker();

    @BeforeEach
    void startBroker() {
        broker.start();
    }

    @AfterEach
    void stopBroker() {
        broker.stop();
    }

    @Test
    void close_whileReceiving_endsEveryThreadInTime() {
        RelayNode node = connectedNode();
        long start = System.nanoTime();
        node.relay.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(node.threads).hasSize(2);
        assertThat(node.anyThreadAlive()).isFalse();
    }

    @Test
    void close_ofConnectedRelay_givesItsConnectionsBack() {
        RelayNode node = connectedNode();
        assertThat(broker.connections()).isPositive();
        node.relay.close();
        await().untilAsserted(() -> assertThat(broker.connections()).isZero());
    }

    @Test
    void close_byInterruptedThread_endsEveryThreadAndKeepsTheInterrupt() {
        RelayNode node = connectedNode();
        Thread.currentThread().interrupt();
        node.relay.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(node.anyThreadAlive()).isFalse();
    }

    @Test
    void close_duringBackoff_doesNotWaitForIt() {
        broker.stop();
        RelayNode node =
                new RelayNode(broker.url(), "shop", RelayNode.timing(Duration.ofMinutes(1), Duration.ofSeconds(15)));
        await().untilAsserted(() -> assertThat(node.log.lines).contains("WARNING RX0503"));
        node.relay.close();
        assertThat(node.anyThreadAlive()).isFalse();
        broker.start();
    }

    @Test
    void close_secondTime_doesNothing() {
        RelayNode node = connectedNode();
        node.relay.close();
        node.relay.close();
        assertThat(node.anyThreadAlive()).isFalse();
    }

    @Test
    void send_afterClose_failsAndIsNotToldToTheAdministrator() {
        RelayNode node = connectedNode();
        node.relay.close();
        assertThatThrownBy(() -> node.relay.send("late")).isInstanceOf(IllegalStateException.class);
        assertThat(node.log.lines).isEmpty();
    }

    private RelayNode connectedNode() {
        RelayNode node = new RelayNode(broker.url(), "shop");
        try (RelayNode other = new RelayNode(broker.url(), "shop")) {
            node.awaitHearing(other);
        }
        node.relay.send("first");
        return node;
    }
}
