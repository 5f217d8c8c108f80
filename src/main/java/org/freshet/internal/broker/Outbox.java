package org.freshet.internal.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Sends what waits on one connection: one frame in flight, all that waits leaves in the next frame.
 *
 * <p>Safe for any thread; no lock is held while sending. One thread drains at a time, in a loop, because a sink may complete on the
 * caller's stack (Undertow 2.3). A commit passes thousands of these: what each touches is kept small.
 */
final class Outbox {

    private final Sink sink;
    private final LongSupplier clock;
    private final Manner manner;
    private final Meter meter;

    // Guarded by this.
    private final Backlog backlog;
    // Groups, with the time up to which what waits is held back for what they are about to be told.
    private Map<String, Long> awaited = Map.of();
    private boolean draining;
    private boolean inFlight;
    private boolean accepting = true;
    private long inFlightSince;
    private boolean discarded;
    /** Changed with the lock held, and then looked for by whoever drains. */
    private volatile Runnable whenEmpty;

    Outbox(
            QueueLimit limit,
            Function<String, String> resync,
            Sink sink,
            LongSupplier clock,
            Manner manner,
            Meter meter) {
        this.backlog = new Backlog(limit, resync, meter, manner.dropped());
        this.sink = sink;
        this.clock = clock;
        this.manner = manner;
        this.meter = meter;
    }

    /** Adds an answer, which nothing can stand in for. @return false if too much waits already: the peer does not read */
    synchronized boolean answer(Collection<String> messages) {
        boolean taken = !backlog.isFull();
        if (taken && accepting) {
            messages.stream().map(Message::of).forEach(backlog::append);
        }
        return taken;
    }

    /** Adds without sending. */
    synchronized void add(Collection<Message> messages) {
        if (accepting) {
            backlog.add(messages);
        }
    }

    /** Holds back what waits until all these groups were told, or until then. */
    synchronized void await(Collection<String> groups, long until) {
        awaited = new HashMap<>(awaited);
        groups.forEach(group -> awaited.put(group, until));
    }

    synchronized void arrived(String group) {
        if (awaited.containsKey(group)) {
            awaited.remove(group);
        }
    }

    /** Sends what waits and this, takes no more, and then calls once. */
    void finish(String last, Runnable then) {
        synchronized (this) {
            if (!manner.bare() && accepting) {
                backlog.append(Message.of(last));
            }
            awaited = Map.of();
            whenEmpty = then;
            accepting = false;
        }
        drain();
    }

    /** Takes no more, drops what waits, which counts as dropped, and calls once what is in flight is sent. */
    void end(Runnable then) {
        synchronized (this) {
            backlog.drop();
            awaited = Map.of();
            accepting = false;
            whenEmpty = then;
        }
        drain();
    }

    /** What waits will not be sent. */
    synchronized void discard() {
        backlog.clear();
        discarded = true;
    }

    private synchronized boolean isDiscarded() {
        return discarded;
    }

    /** Sends what waits, if nothing is in flight. */
    void drain() {
        if (manner.filter() == null) {
            send(begin());
        } else if (takesTurn()) {
            try {
                manner.on().execute(() -> send(next()));
            } catch (RejectedExecutionException e) {
                // The application has stopped.
                close();
            }
        }
    }

    /** The first of what waits; null if there is nothing to be sent now, or another thread does. */
    private synchronized List<Message> begin() {
        return draining ? null : next();
    }

    private synchronized boolean takesTurn() {
        boolean turn = !draining;
        draining = true;
        return turn;
    }

    /** What the next frame is made of; null if it has to wait: then whoever ends the waiting drains. */
    private synchronized List<Message> next() {
        draining = !inFlight && !backlog.isEmpty() && !isHeld();
        if (!draining) {
            return null;
        }
        inFlight = true;
        inFlightSince = clock.getAsLong();
        return backlog.take(manner.bare());
    }

    private void send(List<Message> first) {
        for (List<Message> next = first; next != null; next = next()) {
            send(Frame.of(manner.filter() == null ? next : filtered(next)));
        }
        Runnable finished = whenEmpty == null ? null : finished();
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
        backlog.clear();
    }

    private boolean isHeld() {
        if (!awaited.isEmpty()) {
            long now = clock.getAsLong();
            awaited.values().removeIf(until -> until <= now);
        }
        return !awaited.isEmpty();
    }

    private synchronized Runnable finished() {
        if (inFlight || !backlog.isEmpty()) {
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
