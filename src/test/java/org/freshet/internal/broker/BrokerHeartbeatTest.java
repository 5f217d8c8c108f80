package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrokerHeartbeatTest {

    private static final long PATIENCE = 60_000;

    private final AtomicLong clock = new AtomicLong(5_000_000);
    private final Broker broker = new Broker("n1", 10, reason -> reason, clock::get, (millis, task) -> {});
    private final FakeSink sink = FakeSink.onDemand();
    private final Connection connection = broker.open(Identity.NOBODY, sink);

    @Test
    void idleConnection_isPinged() {
        broker.heartbeat(PATIENCE, 0, 1);
        assertThat(sink.pings).hasValue(1);
        assertThat(sink.closed).isEmpty();
    }

    @Test
    void connection_whileSending_isNotPinged() {
        connection.answer(List.of("m"));
        broker.heartbeat(PATIENCE, 0, 1);
        assertThat(sink.pings).hasValue(0);
        sink.complete(null);
        broker.heartbeat(PATIENCE, 0, 1);
        assertThat(sink.pings).hasValue(1);
    }

    @Test
    void silentConnection_isEndedOnlyAfterThePatience() {
        clock.addAndGet(PATIENCE);
        broker.heartbeat(PATIENCE, 0, 1);
        assertThat(sink.closed).isEmpty();
        clock.incrementAndGet();
        broker.heartbeat(PATIENCE, 0, 1);
        assertThat(sink.closed).containsExactly("1001 silent");
        assertThat(broker.connectionCount()).isZero();
    }

    @Test
    void connection_thatGaveASign_isNotSilent() {
        clock.addAndGet(PATIENCE);
        connection.heard();
        clock.addAndGet(PATIENCE);
        broker.heartbeat(PATIENCE, 0, 1);
        assertThat(sink.closed).isEmpty();
    }

    @Test
    void connection_thatTakesNothing_isEndedAsTooSlow_thoughItSpeaks() {
        connection.answer(List.of("m"));
        clock.addAndGet(PATIENCE);
        connection.heard();
        broker.heartbeat(PATIENCE, 0, 1);
        assertThat(sink.closed).isEmpty();
        clock.incrementAndGet();
        connection.heard();
        broker.heartbeat(PATIENCE, 0, 1);
        assertThat(sink.closed).containsExactly("4008 too slow");
        assertThat(broker.connectionCount()).isZero();
    }

    @Test
    void connections_arePingedOnceEach_inParts() {
        List<FakeSink> sinks = Stream.generate(FakeSink::onDemand).limit(100).toList();
        sinks.forEach(other -> broker.open(Identity.NOBODY, other));
        broker.heartbeat(PATIENCE, 0, 5);
        assertThat(sinks).filteredOn(other -> other.pings.get() == 0).hasSizeBetween(50, 99);
        for (int part = 1; part < 5; part++) {
            broker.heartbeat(PATIENCE, part, 5);
        }
        assertThat(sinks).allSatisfy(other -> assertThat(other.pings).hasValue(1));
    }

    @Test
    void connection_thatIsEnded_leavesTheOthersAlone() {
        FakeSink other = FakeSink.onDemand();
        clock.addAndGet(PATIENCE + 1);
        broker.open(Identity.NOBODY, other);
        broker.heartbeat(PATIENCE, 0, 1);
        assertThat(sink.closed).hasSize(1);
        assertThat(other.closed).isEmpty();
        assertThat(other.pings).hasValue(1);
    }
}
