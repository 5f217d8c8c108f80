package org.freshet.internal.broker;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** One WebSocket or event stream of one browser tab, as the broker sees it. Safe for any thread. */
public final class Connection {

    private final String id;
    private final Identity identity;
    private final Sink sink;
    private final Outbox outbox;
    private final LongSupplier clock;
    private final Set<String> groups = ConcurrentHashMap.newKeySet();
    /** It is a member of these for the sake of order only, and is not told what they are told. */
    private volatile Set<String> deafTo = Set.of();

    private final AtomicBoolean expelled = new AtomicBoolean();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile long heardAt;

    Connection(String id, Identity identity, Sink sink, Outbox outbox, LongSupplier clock) {
        this.id = id;
        this.identity = identity;
        this.sink = sink;
        this.outbox = outbox;
        this.clock = clock;
        this.heardAt = clock.getAsLong();
    }

    public String id() {
        return id;
    }

    public Identity identity() {
        return identity;
    }

    /** The groups it is a member of, live. */
    Set<String> groups() {
        return groups;
    }

    public long groupCount(Predicate<String> kind) {
        return groups.stream().filter(kind).count();
    }

    public boolean isMember(String group) {
        return groups.contains(group);
    }

    /** Whether it takes nothing any longer: it was closed, or has been told farewell. */
    public boolean isEnding() {
        return !outbox.isAccepting();
    }

    /** Does not tell it what these groups are told. */
    public void deafTo(Collection<String> some) {
        deafTo = Set.copyOf(some);
    }

    public boolean hears(String group) {
        return !deafTo.contains(group);
    }

    /** Queues answers as one frame and begins to send. A peer that asks and does not read is closed. */
    public void answer(Collection<String> messages) {
        if (outbox.answer(messages)) {
            drain();
        } else {
            // Not before what is in flight: on Undertow 2.3 a close that overtakes a frame leaves the connection half
            // open, for as long as the peer talks. Who does not take the frame either is ended by a heartbeat.
            outbox.end(() -> close(CloseCode.TOO_SLOW, "too slow"));
        }
    }

    /** The first word to it. It is not sent before there is more, or it is told to {@linkplain #drain drain}. */
    public void greet(String message) {
        outbox.answer(List.of(message));
    }

    void enqueue(Collection<Message> messages) {
        outbox.add(messages);
    }

    List<String> memberOf(Collection<String> some) {
        return some.stream().filter(groups::contains).toList();
    }

    /** What waits now is sent together with what these groups are about to be told. */
    void await(Collection<String> awaited, long until) {
        outbox.await(awaited, until);
    }

    void arrived(String group) {
        outbox.arrived(group);
    }

    /** Sends what waits. */
    public void drain() {
        outbox.drain();
    }

    /** The peer gave a sign of life. */
    public void heard() {
        heardAt = clock.getAsLong();
    }

    long silentFor() {
        return clock.getAsLong() - heardAt;
    }

    long stalledFor() {
        return outbox.stalledFor();
    }

    void ping() {
        if (!outbox.isSending()) {
            sink.ping();
        }
    }

    /** Whether its client does not know the protocol, and so not when to leave. */
    boolean isBare() {
        return outbox.isBare();
    }

    /** Takes no more than this, and calls once that and all before it are sent. */
    void finish(String farewell, Runnable sent) {
        outbox.finish(farewell, sent);
    }

    /** Drops what waits, says this as its last word, and closes once that is sent. False if that has been done before. */
    boolean expel(String farewell, int code, String reason) {
        if (!expelled.compareAndSet(false, true)) {
            return false;
        }
        outbox.discard();
        finish(farewell, () -> close(code, reason));
        return true;
    }

    /** Calls this once the connection has ended; at once if it has. */
    public void whenEnded(Runnable task) {
        ended.thenRun(task);
    }

    /** Complete once the transport has ended. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    void close(int code, String reason) {
        outbox.close();
        sink.close(code, reason);
    }

    /** The same for a peer that takes nothing, or says nothing. */
    void cut(int code, String reason) {
        outbox.close();
        sink.cut(code, reason);
    }

    void discard() {
        outbox.close();
    }
}
