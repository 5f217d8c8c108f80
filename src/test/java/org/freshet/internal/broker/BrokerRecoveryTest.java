package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BrokerRecoveryTest {

    private final Broker broker = new Broker("n1", 10, reason -> "resync " + reason, () -> 0, (millis, task) -> {});
    private final FakeSink sink = FakeSink.atOnce();
    private final Connection connection = broker.open(Identity.NOBODY, sink);

    private void publish(String group) {
        broker.publish(List.of(new Delivery(group, position -> group + "@" + position)));
    }

    @Test
    void join_withThePositionOfThePublishedMessage_isUnchangedUntilTheNext() {
        publish("g");
        String since = broker.position();
        assertThat(broker.join(connection, "g", since)).isEqualTo(new Membership(false, since, true));
        publish("other");
        assertThat(broker.join(connection, "g", since).unchanged()).isTrue();
        publish("g");
        Membership late = broker.join(connection, "g", since);
        assertThat(late).isEqualTo(new Membership(true, broker.position(), false));
        assertThat(sink.frames).containsExactly("g@" + late.position());
    }

    @Test
    void join_withoutPosition_isNeverUnchanged() {
        assertThat(broker.join(connection, "g", null).unchanged()).isFalse();
        assertThat(broker.join(connection, "g", "n2-0").unchanged()).isFalse();
    }

    @Test
    void group_withoutMembers_countsAsToldAllTheSame() {
        String since = broker.position();
        publish("g");
        assertThat(broker.join(connection, "g", since).unchanged()).isFalse();
    }

    @Test
    void forget_tellsAllConnectionsAndMakesPositionsWorthless() {
        FakeSink other = FakeSink.atOnce();
        broker.open(Identity.NOBODY, other);
        publish("g");
        String since = broker.position();
        broker.forget("resync gap");
        assertThat(sink.frames).containsExactly("resync gap");
        assertThat(other.frames).containsExactly("resync gap");
        assertThat(broker.join(connection, "g", since).unchanged()).isFalse();
        assertThat(broker.join(connection, "quiet", since).unchanged()).isFalse();
        assertThat(broker.join(connection, "quiet", broker.position()).unchanged())
                .isTrue();
    }

    @Test
    void sink_thatBlocks_delaysNobodyElse() throws InterruptedException {
        CountDownLatch blocking = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Connection stuck = broker.open(Identity.NOBODY, new BlockingSink(blocking, release));
        broker.join(stuck, "g", null);
        Thread publisher = new Thread(() -> publish("g"));
        publisher.start();
        blocking.await();
        Thread other = new Thread(() -> {
            broker.join(connection, "g", null);
            publish("g");
            broker.leave(connection, "g");
            broker.forget("resync gap");
        });
        other.start();
        try {
            await().until(() -> !other.isAlive());
            assertThat(sink.frames).containsExactly("g@n1-2", "resync gap");
            assertThat(publisher.isAlive()).isTrue();
        } finally {
            release.countDown();
        }
        publisher.join();
    }

    private record BlockingSink(CountDownLatch blocking, CountDownLatch release) implements Sink {

        @Override
        public void send(String frame, Consumer<Throwable> done) {
            blocking.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.accept(null);
        }

        @Override
        public void ping() {}

        @Override
        public void close(int code, String reason) {}
    }
}
