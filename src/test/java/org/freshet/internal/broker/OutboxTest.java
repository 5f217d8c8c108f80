package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final int CAPACITY = 3;

    private final FakeSink sink = FakeSink.onDemand();
    private final AtomicLong clock = new AtomicLong(1_000);
    private final Outbox outbox = new Outbox(CAPACITY, reason -> "resync " + reason, sink, clock::get);

    private void send(String... messages) {
        outbox.add(List.of(messages));
        outbox.drain();
    }

    @Test
    void message_whileAFrameIsInFlight_waits() {
        send("a");
        send("b");
        assertThat(sink.frames).containsExactly("a");
        assertThat(sink.inFlight()).isOne();
        assertThat(outbox.isSending()).isTrue();
    }

    @Test
    void pendingMessages_onceTheFrameIsSent_leaveInOneFrame() {
        send("a");
        send("b");
        send("c", "d");
        sink.complete(null);
        assertThat(sink.frames).containsExactly("a", "[b,c,d]");
        sink.complete(null);
        assertThat(sink.frames).hasSize(2);
        assertThat(outbox.isSending()).isFalse();
    }

    @Test
    void pendingMessages_tooLongForOneFrame_leaveInSeveralInOrder() {
        String half = "x".repeat(300 * 1024);
        send("a");
        send("b" + half, "c" + half, "d");
        sink.complete(null);
        sink.complete(null);
        sink.complete(null);
        assertThat(sink.frames).hasSize(3);
        assertThat(sink.messages()).containsExactly("a", "b" + half, "c" + half, "d");
    }

    @Test
    void overflow_ofPendingMessages_leavesOneResynchronisation_thenWhatCameLater() {
        send("in flight");
        send("1", "2", "3");
        send("4");
        send("later");
        sink.complete(null);
        assertThat(sink.frames).containsExactly("in flight", "[resync overflow,later]");
    }

    @Test
    void overflow_again_stillLeavesOneResynchronisation() {
        send("in flight");
        for (int i = 0; i < 10 * CAPACITY; i++) {
            send("more");
        }
        sink.complete(null);
        assertThat(sink.messages())
                .startsWith("in flight", "resync overflow")
                .containsOnlyOnce("resync overflow")
                .hasSizeLessThanOrEqualTo(1 + CAPACITY);
    }

    @Test
    void batch_exactlyOfTheCapacity_isKept_oneMoreIsNot() {
        send("1", "2", "3");
        sink.complete(null);
        send("1", "2", "3", "4");
        assertThat(sink.frames).containsExactly("[1,2,3]", "resync overflow");
    }

    @Test
    void failure_ofAFrame_closesAndSendsNothingMore() {
        send("a");
        send("b");
        sink.complete(new IOException("broken"));
        send("c");
        assertThat(sink.frames).containsExactly("a");
        assertThat(sink.closed).containsExactly(CloseCode.GOING_AWAY + " ");
    }

    @Test
    void close_dropsWhatWaitsAndWhatComes() {
        send("a");
        send("b");
        outbox.close();
        send("c");
        sink.complete(null);
        assertThat(sink.frames).containsExactly("a");
        assertThat(sink.closed).isEmpty();
    }

    @Test
    void stalledFor_isTheTimeOfTheFrameInFlight() {
        assertThat(outbox.stalledFor()).isZero();
        send("a");
        clock.addAndGet(70);
        send("b");
        assertThat(outbox.stalledFor()).isEqualTo(70);
        sink.complete(null);
        assertThat(outbox.stalledFor()).isZero();
        clock.addAndGet(5);
        assertThat(outbox.stalledFor()).isEqualTo(5);
        sink.complete(null);
        assertThat(outbox.stalledFor()).isZero();
    }
}
