package org.freshet.internal.broker;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts what becomes of messages of groups. Safe for any thread; the numbers may be a moment old. */
public final class Meter {

    private final LongAdder emitted = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder resyncs = new LongAdder();
    private final LongAccumulator waited = new LongAccumulator(Math::max, 0);

    void emitted(int messages) {
        emitted.add(messages);
    }

    void delivered(int messages) {
        delivered.add(messages);
    }

    void dropped(int messages) {
        dropped.add(messages);
    }

    void resynchronised(int connections) {
        resyncs.add(connections);
    }

    void waits(int messages) {
        waited.accumulate(messages);
    }

    /** How many groups were told. */
    public long emitted() {
        return emitted.sum();
    }

    /** How many connections were sent. */
    public long delivered() {
        return delivered.sum();
    }

    /** How many were lost to connections whose queue was full. */
    public long dropped() {
        return dropped.sum();
    }

    /** How often a connection was told that something is missing. */
    public long resyncs() {
        return resyncs.sum();
    }

    /** The most that ever waited for one connection. */
    public int queueHighWater() {
        return (int) waited.get();
    }
}
