package org.freshet.internal.broker;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What waits to be sent on one connection: bounded, one frame in flight, all that waits leaves in the next frame. If the bound is
 * reached, everything that waits is replaced by one resynchronisation: nothing is lost in silence.
 *
 * <p>Safe for any thread; no lock is held while sending. The drain is a loop with a work-in-progress counter, because a sink may
 * complete on the caller's stack (Undertow 2.3).
 */
final class Outbox {

    private static final String RESYNC_REASON = "overflow";
    private static final int MAX_FRAME_CHARS = 512 * 1024;

    private final QueueLimit limit;
    private final Function<String, String> resync;
    private final Sink sink;
    private final LongSupplier clock;
    private final AtomicInteger drains = new AtomicInteger();

    // Guarded by this.
    private final ArrayDeque<Message> pending = new ArrayDeque<>();
    private long pendingBytes;
    // Groups, with the time up to which what waits is held back for what they are about to be told.
    private final Map<String, Long> awaited = new HashMap<>();
    private boolean inFlight;
    private boolean accepting = true;
    private long inFlightSince;
    private Runnable whenEmpty;

    Outbox(QueueLimit limit, Function<String, String> resync, Sink sink, LongSupplier clock) {
        this.limit = limit;
        this.resync = resync;
        this.sink = sink;
        this.clock = clock;
    }

    /** Adds an answer, which nothing can stand in for. @return false if too much waits already: the peer does not read */
    synchronized boolean answer(Collection<String> messages) {
        boolean taken = pending.size() < limit.messages() && pendingBytes < limit.bytes();
        if (taken && accepting) {
            messages.stream().map(Message::of).forEach(this::append);
        }
        return taken;
    }

    /** Adds without sending. */
    synchronized void add(Collection<Message> messages) {
        if (!accepting) {
            return;
        }
        for (Message message : messages) {
            if (message.replaces() != null && !message.beside() && !pending.isEmpty()) {
                pending.removeIf(earlier -> isReplaced(earlier, message));
            }
        }
        if (hasRoomFor(messages)) {
            messages.forEach(this::append);
        } else {
            clear();
            append(Message.of(resync.apply(RESYNC_REASON)));
        }
    }

    private boolean isReplaced(Message earlier, Message by) {
        boolean replaced = by.replaces().equals(earlier.replaces());
        if (replaced) {
            pendingBytes -= earlier.bytes();
        }
        return replaced;
    }

    private boolean hasRoomFor(Collection<Message> messages) {
        long added = 0;
        int largest = 0;
        for (Message message : messages) {
            added += message.bytes();
            largest = Math.max(largest, message.bytes());
        }
        // The largest is not counted: what is large by itself could never be sent.
        return limit.holds(pending.size() + messages.size(), pendingBytes + added - largest);
    }

    private void append(Message message) {
        pending.add(message);
        pendingBytes += message.bytes();
    }

    private String poll() {
        Message message = pending.poll();
        pendingBytes -= message.bytes();
        return message.text();
    }

    private void clear() {
        pending.clear();
        pendingBytes = 0;
    }

    /** Holds back what waits until all these groups were told, or until then. */
    synchronized void await(Collection<String> groups, long until) {
        groups.forEach(group -> awaited.put(group, until));
    }

    synchronized void arrived(String group) {
        awaited.remove(group);
    }

    /** Sends what waits and this, takes no more, and then calls once. */
    void finish(String last, Runnable then) {
        add(List.of(Message.of(last)));
        synchronized (this) {
            awaited.clear();
            whenEmpty = then;
            accepting = false;
        }
        drain();
    }

    /** What waits will not be sent. */
    synchronized void discard() {
        clear();
    }

    /** Sends what waits, if nothing is in flight. */
    void drain() {
        if (drains.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            String frame = nextFrame();
            if (frame != null) {
                sink.send(frame, this::sent);
            }
            seen = drains.addAndGet(-seen);
        } while (seen != 0);
        Runnable finished = finished();
        if (finished != null) {
            finished.run();
        }
    }

    /** How long the frame in flight has been under way, in milliseconds; 0 if there is none. */
    synchronized long stalledFor() {
        return inFlight ? clock.getAsLong() - inFlightSince : 0;
    }

    synchronized boolean isSending() {
        return inFlight;
    }

    synchronized boolean isAccepting() {
        return accepting;
    }

    synchronized void close() {
        accepting = false;
        clear();
    }

    private boolean isHeld() {
        if (!awaited.isEmpty()) {
            long now = clock.getAsLong();
            awaited.values().removeIf(until -> until <= now);
        }
        return !awaited.isEmpty();
    }

    private synchronized Runnable finished() {
        if (inFlight || !pending.isEmpty()) {
            return null;
        }
        Runnable finished = whenEmpty;
        whenEmpty = null;
        return finished;
    }

    private void sent(Throwable failure) {
        synchronized (this) {
            inFlight = false;
            if (failure != null) {
                close();
            }
        }
        if (failure == null) {
            drain();
        } else {
            sink.close(CloseCode.GOING_AWAY, "");
        }
    }

    private synchronized String nextFrame() {
        if (inFlight || pending.isEmpty() || isHeld()) {
            return null;
        }
        inFlight = true;
        inFlightSince = clock.getAsLong();
        String first = poll();
        if (pending.isEmpty()) {
            return first;
        }
        StringBuilder frame = new StringBuilder("[").append(first);
        while (!pending.isEmpty() && frame.length() + pending.peek().text().length() < MAX_FRAME_CHARS) {
            frame.append(',').append(poll());
        }
        return frame.append(']').toString();
    }
}
