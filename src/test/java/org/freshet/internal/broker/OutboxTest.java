package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {

    private static final int CAPACITY = 3;
    private static final int BYTES = 100;

    private final FakeSink sink = FakeSink.onDemand();
    private final AtomicLong clock = new AtomicLong(1_000);
    private final Outbox outbox = new Outbox(
            new QueueLimit(CAPACITY, BYTES), reason -> "resync " + reason, sink, clock::get, Manner.PLAIN, new Meter());

    private void send(String... messages) {
        send(outbox, messages);
    }

    private static void send(Outbox to, String... messages) {
        to.add(Stream.of(messages)
                .map(message -> Message.news(message, null, null))
                .toList());
        to.drain();
    }

    private void sendLatest(String group, String message) {
        outbox.add(List.of(Message.news(message, null, group)));
        outbox.drain();
    }

    @Test
    void batch_isNotCut_thoughItIsLargerThanAFrameShouldBe() {
        Outbox wide = new Outbox(
                new QueueLimit(10, Long.MAX_VALUE), reason -> reason, sink, clock::get, Manner.PLAIN, new Meter());
        String large = "x".repeat(300 * 1024);
        send(wide, "in flight");
        send(wide, large);
        wide.add(Stream.of("a", "b", "c")
                .map(message -> Message.news(message + large, "n1-5", null))
                .toList());
        wide.add(List.of(Message.news("d" + large, "n1-6", null)));
        sink.complete(null);
        sink.complete(null);
        sink.complete(null);
        assertThat(sink.frames)
                .extracting(frame -> frame.replace("x", ""))
                .containsExactly("in flight", "", "[a,b,c]", "d");
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

    @ParameterizedTest
    @CsvSource({
        "\uD83D, ?",
        "\uDE00, ?",
        "a\uDE00\uD83Db, a??b",
        "\uD83D\uD83D\uDE00, ?\uD83D\uDE00",
        "\uD83D\uDE00, \uD83D\uDE00"
    })
    void message_withHalfASurrogatePair_isSentWithAReplacement(String text, String sent) {
        send(text);
        assertThat(sink.frames).containsExactly(sent.replace('?', '\uFFFD'));
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
    void bytes_beyondTheLimit_areReplacedByAResync_theLargestMessageNotCounted() {
        send("in flight");
        send("x".repeat(60), "y".repeat(1_000));
        sink.complete(null);
        assertThat(sink.frames.get(1)).hasSize(1_063);
        send("ä".repeat(50));
        send("y".repeat(BYTES));
        send("z");
        sink.complete(null);
        assertThat(sink.frames.get(2)).isEqualTo("resync overflow");
    }

    @Test
    void bytes_ofALargeMessageThatWaits_keepNothingSmallFromWaitingToo() {
        send("in flight");
        send("x".repeat(10 * BYTES));
        send("y".repeat(BYTES));
        assertThat(outbox.answer(List.of("answer"))).isFalse();
        sink.complete(null);
        assertThat(sink.frames.get(1)).hasSize(11 * BYTES + 3);
    }

    @Test
    void answer_behindALargeMessageThatWaits_isTaken() {
        send("in flight");
        send("x".repeat(10 * BYTES));
        assertThat(outbox.answer(List.of("answer"))).isTrue();
        sink.complete(null);
        assertThat(sink.frames.get(1)).endsWith(",answer]");
    }

    @Test
    void bytes_ofWhatWasReplacedOrSent_areNotCounted() {
        send("in flight");
        for (int i = 0; i < 10; i++) {
            sendLatest("a", i + "x".repeat(90));
        }
        send("y");
        sink.complete(null);
        send("x".repeat(99), "y");
        sink.complete(null);
        assertThat(sink.frames).noneMatch(frame -> frame.contains("resync"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "äöü", "€", "\ud83d\ude00", "a\ud83d\ude00ä€"})
    void bytes_areThoseOfUtf8(String text) {
        assertThat(Message.of(text).bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void answers_beyondTheBytes_areNotTaken() {
        send("in flight");
        assertThat(outbox.answer(List.of("x".repeat(BYTES)))).isTrue();
        assertThat(outbox.answer(List.of("y"))).isFalse();
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
        Outbox outbox = new Outbox(
                new QueueLimit(CAPACITY, Long.MAX_VALUE),
                reason -> "resync " + reason,
                sink,
                clock::get,
                Manner.PLAIN,
                new Meter());
        send(outbox, "a");
        send(outbox, "b" + half, "c" + half, "d");
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

    @Test
    void overflow_keepsAnswersAndFarewell() {
        send("in flight");
        outbox.answer(List.of("answer"));
        for (int i = 0; i <= CAPACITY; i++) {
            send("more");
        }
        outbox.finish("bye", () -> {});
        sink.complete(null);
        assertThat(sink.messages())
                .startsWith("in flight", "answer", "resync overflow")
                .endsWith("bye");
    }
}
