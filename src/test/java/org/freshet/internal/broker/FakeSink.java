package org.freshet.internal.broker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Notes what is sent. Completes on the caller's stack, as Undertow does, or when the test says so. */
public final class FakeSink implements Sink {

    public final List<String> frames = Collections.synchronizedList(new ArrayList<>());
    public final List<String> closed = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger pings = new AtomicInteger();

    private final boolean atOnce;
    private final Queue<Consumer<Throwable>> inFlight = new ArrayDeque<>();

    private FakeSink(boolean atOnce) {
        this.atOnce = atOnce;
    }

    public static FakeSink atOnce() {
        return new FakeSink(true);
    }

    public static FakeSink onDemand() {
        return new FakeSink(false);
    }

    @Override
    public void send(String frame, Consumer<Throwable> done) {
        frames.add(frame);
        if (atOnce) {
            done.accept(null);
        } else {
            inFlight.add(done);
        }
    }

    /** Completes the oldest frame in flight. */
    void complete(Throwable failure) {
        inFlight.remove().accept(failure);
    }

    int inFlight() {
        return inFlight.size();
    }

    /** The messages of all frames, in order; for messages without commas and brackets. */
    public List<String> messages() {
        return frames.stream().flatMap(FakeSink::messages).toList();
    }

    static Stream<String> messages(String frame) {
        return frame.startsWith("[")
                ? Arrays.stream(frame.substring(1, frame.length() - 1).split(","))
                : Stream.of(frame);
    }

    @Override
    public void ping() {
        pings.incrementAndGet();
    }

    @Override
    public void close(int code, String reason) {
        closed.add(code + " " + reason);
    }
}
