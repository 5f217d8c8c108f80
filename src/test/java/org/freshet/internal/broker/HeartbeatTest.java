package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final long PATIENCE = 60_000;

    private final AtomicLong clock = new AtomicLong(5_000_000);
    private final Broker broker = new Broker("n1", 10, reason -> reason, clock::get, (millis, task) -> {});
    private final Heartbeat heartbeat = new Heartbeat(broker, PATIENCE, 1);
    private final FakeSink sink = FakeSink.onDemand();
    private final Connection connection = broker.open(Identity.NOBODY, sink);

    @Test
    void idleConnection_isPinged() {
        heartbeat.beat();
        assertThat(sink.pings).hasValue(1);
        assertThat(sink.closed).isEmpty();
    }

    @Test
    void connection_whileSending_isNotPinged() {
        connection.answer(List.of("m"));
        heartbeat.beat();
        assertThat(sink.pings).hasValue(0);
        sink.complete(null);
        heartbeat.beat();
        assertThat(sink.pings).hasValue(1);
    }

    @Test
    void silentConnection_isEndedOnlyAfterThePatience() {
        clock.addAndGet(PATIENCE);
        heartbeat.beat();
        assertThat(sink.closed).isEmpty();
        clock.incrementAndGet();
        heartbeat.beat();
        assertThat(sink.closed).containsExactly("1001 silent");
        assertThat(broker.connectionCount()).isZero();
    }

    @Test
    void connection_thatGaveASign_isNotSilent() {
        clock.addAndGet(PATIENCE);
        connection.heard();
        clock.addAndGet(PATIENCE);
        heartbeat.beat();
        assertThat(sink.closed).isEmpty();
    }

    @Test
    void connection_thatTakesNothing_isEndedAsTooSlow_thoughItSpeaks() {
        connection.answer(List.of("m"));
        clock.addAndGet(PATIENCE);
        connection.heard();
        heartbeat.beat();
        assertThat(sink.closed).isEmpty();
        clock.incrementAndGet();
        connection.heard();
        heartbeat.beat();
        assertThat(sink.closed).containsExactly("4008 too slow");
        assertThat(broker.connectionCount()).isZero();
    }

    @Test
    void connections_arePingedOnceEach_inParts() {
        List<FakeSink> sinks = Stream.generate(FakeSink::onDemand).limit(100).toList();
        sinks.forEach(other -> broker.open(Identity.NOBODY, other));
        Heartbeat inParts = new Heartbeat(broker, PATIENCE, 5);
        inParts.beat();
        assertThat(sinks).filteredOn(other -> other.pings.get() == 0).hasSizeBetween(50, 99);
        for (int beat = 2; beat <= 5; beat++) {
            inParts.beat();
        }
        assertThat(sinks).allSatisfy(other -> assertThat(other.pings).hasValue(1));
        for (int beat = 1; beat <= 5; beat++) {
            inParts.beat();
        }
        assertThat(sinks).allSatisfy(other -> assertThat(other.pings).hasValue(2));
    }

    @Test
    void connection_thatIsEnded_leavesTheOthersAlone() {
        FakeSink other = FakeSink.onDemand();
        clock.addAndGet(PATIENCE + 1);
        broker.open(Identity.NOBODY, other);
        heartbeat.beat();
        assertThat(sink.closed).hasSize(1);
        assertThat(other.closed).isEmpty();
        assertThat(other.pings).hasValue(1);
    }
}
