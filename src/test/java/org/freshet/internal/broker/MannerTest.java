package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MannerTest {

    private final List<Runnable> asked = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Broker broker = new Broker("n1", 3, reason -> "resync", () -> 0, (millis, task) -> {});
    private final FakeSink sink = FakeSink.onDemand();

    private Connection open(UnaryOperator<String> filter, boolean bare) {
        Connection connection = broker.open(Identity.NOBODY, sink, new Manner(filter, asked::add, bare, dropped::add));
        broker.join(connection, "g", null);
        return connection;
    }

    private void publish(String... texts) {
        broker.publish(Stream.of(texts)
                .map(text -> new Delivery("g", position -> text))
                .toList());
    }

    private void ask() {
        while (!asked.isEmpty()) {
            asked.remove(0).run();
        }
    }

    @Test
    @Tag("S68")
    void filter_changesAndKeepsBack_onItsOwnConnectionOnly_andNotWhereOnePublishes() {
        open(text -> text.equals("secret") ? null : text + "!", false);
        FakeSink plain = FakeSink.atOnce();
        broker.join(broker.open(Identity.NOBODY, plain), "g", null);
        publish("1", "secret", "2");
        assertThat(plain.frames).containsExactly("[1,secret,2]");
        assertThat(sink.frames).isEmpty();
        ask();
        assertThat(sink.frames).containsExactly("[1!,2!]");
    }

    @Test
    void filter_thatKeepsAllBack_sendsNothing_andTheNextOneFollows() {
        open(text -> text.startsWith("secret") ? null : text, false);
        publish("secret");
        publish("secret 2");
        ask();
        assertThat(sink.frames).isEmpty();
        assertThat(sink.inFlight()).isZero();
        publish("3");
        ask();
        assertThat(sink.frames).containsExactly("3");
        assertThat(broker.meter().delivered()).isZero();
        sink.complete(null);
        assertThat(broker.meter().delivered()).isEqualTo(1);
    }

    @Test
    void answers_andResynchronisations_areNotFiltered() {
        Connection connection = open(text -> null, false);
        connection.answer(List.of("answer"));
        broker.forget("resync");
        ask();
        assertThat(sink.frames).containsExactly("[answer,resync]");
    }

    @Test
    void bareConnection_getsOneMessageInAFrame_resynchronisationsThroughItsFilter_andNoFarewell() {
        Connection connection = open(text -> "<" + text + ">", true);
        connection.answer(List.of("answer"));
        publish("1");
        broker.forget("resync");
        for (int i = 0; i < 3; i++) {
            ask();
            sink.complete(null);
        }
        broker.end(which -> true, "bye", CloseCode.ENDED, "ended");
        ask();
        assertThat(sink.frames).containsExactly("answer", "<1>", "<resync>");
        assertThat(sink.closed).containsExactly("4001 ended");
    }

    @Test
    @Tag("S51")
    void queue_thatIsFull_whenThePeerAsksForMore_isDropped_whichIsCountedAndReported() {
        Connection connection = open(null, false);
        publish("in flight");
        for (int i = 1; i <= 3; i++) {
            publish("m" + i);
        }
        connection.answer(List.of("answer"));
        sink.complete(null);
        assertThat(sink.closed).containsExactly("4008 too slow");
        assertThat(dropped).containsExactly("m1", "m2", "m3");
        assertThat(broker.meter().dropped()).isEqualTo(3);
    }

    @Test
    @Tag("S51")
    void queue_thatIsFull_isReplaced_andWhatWasLostIsCountedAndReported() {
        open(null, false);
        for (int i = 1; i <= 10; i++) {
            publish("m" + i);
        }
        while (sink.inFlight() > 0) {
            sink.complete(null);
        }
        assertThat(sink.messages()).containsExactly("m1", "resync", "m9", "m10");
        assertThat(dropped).containsExactly("m2", "m3", "m4", "m5", "m6", "m7", "m8");
        Meter meter = broker.meter();
        assertThat(meter.emitted()).isEqualTo(10);
        assertThat(meter.delivered()).isEqualTo(3);
        assertThat(meter.dropped()).isEqualTo(7);
        assertThat(meter.resyncs()).isEqualTo(2);
        assertThat(meter.queueHighWater()).isEqualTo(3);
    }

    @Test
    void whatIsShownToTheFilter_whenTheRightToItIsTaken_isNotSent() {
        Connection[] shown = new Connection[1];
        shown[0] = open(
                text -> {
                    broker.end(connection -> connection == shown[0], "bye", CloseCode.ENDED, "closed");
                    return text;
                },
                false);
        publish("secret");
        ask();
        assertThat(sink.frames).containsExactly("bye");
    }

    @Test
    void filter_thatNobodyRunsAnyMore_endsInSilence() {
        Connection connection = broker.open(
                Identity.NOBODY,
                sink,
                new Manner(
                        text -> text,
                        task -> {
                            throw new RejectedExecutionException("stopped on purpose");
                        },
                        false,
                        null));
        broker.join(connection, "g", null);
        publish("1");
        assertThat(sink.frames).isEmpty();
    }
}
