package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final int CAPACITY = 3;

    private final FakeSink sink = FakeSink.onDemand();
    private final AtomicLong clock = new AtomicLong(1_000);
    private final Outbox outbox = new Outbox(CAPACITY, reason -> "resync " + reason, sink, clock::get);

    private void send(String... messages) {
        outbox.add(Stream.of(messages).map(Message::of).toList());
        outbox.drain();
    }

    private void sendLatest(String group, String message) {
        outbox.add(List.of(new Message(message, group)));
        outbox.drain();
    }

    @Test
    void latestMessage_ofAGroup_replacesTheOneThatWaits_andNoOther() {
        send("in flight");
        sendLatest("a", "a1");
        sendLatest("b", "b1");
        send("event");
        sendLatest("a", "a2");
        sink.complete(null);
        assertThat(sink.frames).containsExactly("in flight", "[b1,event,a2]");
    }

    @Test
    void latestMessages_ofOneGroup_neverOverflow() {
        send("in flight");
        for (int i = 0; i < 10 * CAPACITY; i++) {
            sendLatest("a", "a" + i);
        }
        sink.complete(null);
        assertThat(sink.messages()).containsExactly("in flight", "a" + (10 * CAPACITY - 1));
    }

    @Test
    void messages_thatAwaitOthers_leaveWithThem() {
        outbox.await(List.of("a", "b"), clock.get() + 100);
        send("event");
        sendLatest("a", "a1");
        outbox.arrived("a");
        outbox.drain();
        assertThat(sink.frames).isEmpty();
        sendLatest("b", "b1");
        outbox.arrived("b");
        outbox.drain();
        assertThat(sink.frames).containsExactly("[event,a1,b1]");
    }

    @Test
    void messages_thatAwaitOthersInVain_leaveOnceTheTimeIsOver() {
        outbox.await(List.of("a"), clock.get() + 100);
        send("event");
        clock.addAndGet(99);
        outbox.drain();
        assertThat(sink.frames).isEmpty();
        clock.addAndGet(1);
        outbox.drain();
        assertThat(sink.frames).containsExactly("event");
    }

    @Test
    void farewell_awaitsNothing() {
        outbox.await(List.of("a"), Long.MAX_VALUE);
        outbox.finish("bye", () -> {});
        assertThat(sink.frames).containsExactly("bye");
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
