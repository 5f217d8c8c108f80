package org.freshet.internal.broker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
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
    private final Manner manner;
    private final Meter meter;
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
    private boolean discarded;

    Outbox(
            QueueLimit limit,
            Function<String, String> resync,
            Sink sink,
            LongSupplier clock,
            Manner manner,
            Meter meter) {
        this.limit = limit;
        this.resync = resync;
        this.sink = sink;
        this.clock = clock;
        this.manner = manner;
        this.meter = meter;
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
            meter.waits(pending.size());
        } else {
            pending.forEach(this::drop);
            messages.forEach(this::drop);
            clear();
            append(Message.resync(resync.apply(RESYNC_REASON)));
            meter.resynchronised(1);
        }
    }

    private void drop(Message message) {
        if (message.isNews()) {
            meter.dropped(1);
            if (manner.dropped() != null) {
                manner.dropped().accept(message.text());
            }
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

    private Message poll() {
        Message message = pending.poll();
        pendingBytes -= message.bytes();
        return message;
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
        if (!manner.bare()) {
            add(List.of(Message.of(last)));
        }
        synchronized (this) {
            awaited.clear();
            whenEmpty = then;
            accepting = false;
        }
        drain();
    }

    /** Takes no more, drops what waits, and calls once what is in flight is sent. */
    void end(Runnable then) {
        synchronized (this) {
            clear();
            awaited.clear();
            accepting = false;
            whenEmpty = then;
        }
        drain();
    }

    /** What waits will not be sent. */
    synchronized void discard() {
        clear();
        discarded = true;
    }

    private synchronized boolean isDiscarded() {
        return discarded;
    }

    /** Sends what waits, if nothing is in flight. */
    void drain() {
        if (drains.getAndIncrement() != 0) {
            return;
        }
        if (manner.filter() == null) {
            run();
            return;
        }
        try {
            manner.on().execute(this::run);
        } catch (RejectedExecutionException e) {
            // The application has stopped.
            close();
        }
    }

    private void run() {
        int seen = 1;
        do {
            List<Message> next = take();
            if (next != null) {
                send(Frame.of(manner.filter() == null ? next : filtered(next)));
            }
            seen = drains.addAndGet(-seen);
        } while (seen != 0);
        Runnable finished = finished();
        if (finished != null) {
            finished.run();
        }
    }

    private void send(Frame frame) {
        if (frame.text() == null) {
            sent(null, 0);
        } else {
            sink.send(frame.text(), failure -> sent(failure, frame.news()));
        }
    }

    /** How long the frame in flight has been under way, in milliseconds; 0 if there is none. */
    synchronized long stalledFor() {
        return inFlight ? clock.getAsLong() - inFlightSince : 0;
    }

    boolean isBare() {
        return manner.bare();
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

    private void sent(Throwable failure, int news) {
        synchronized (this) {
            inFlight = false;
            if (failure != null) {
                close();
            }
        }
        if (failure == null) {
            meter.delivered(news);
            drain();
        } else {
            sink.close(CloseCode.GOING_AWAY, "");
        }
    }

    /** What the next frame is made of; null if it has to wait. */
    private synchronized List<Message> take() {
        if (inFlight || pending.isEmpty() || isHeld()) {
            return null;
        }
        inFlight = true;
        inFlightSince = clock.getAsLong();
        Message first = poll();
        if (pending.isEmpty() || manner.bare()) {
            return List.of(first);
        }
        List<Message> next = new ArrayList<>(pending.size() + 1);
        next.add(first);
        int length = first.text().length();
        while (!pending.isEmpty() && length + pending.peek().text().length() < MAX_FRAME_CHARS) {
            length += pending.peek().text().length() + 1;
            next.add(poll());
        }
        return next;
    }

    /** Without the lock: what the application makes of it may take long. */
    private List<Message> filtered(List<Message> messages) {
        List<Message> left = new ArrayList<>(messages.size());
        boolean late = isDiscarded();
        for (Message message : messages) {
            boolean shown = message.isNews() || manner.bare() && message.kind() == Message.Kind.RESYNC;
            String text = shown ? manner.filter().apply(message.text()) : message.text();
            if (text != null) {
                left.add(message.with(text));
            }
        }
        // What the right to was taken meanwhile is not sent; a last word that was added later is.
        return isDiscarded() == late ? left : List.of();
    }
}
