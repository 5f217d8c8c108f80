package org.freshet.internal.protocol;

import java.util.function.LongSupplier;

/**
 * How many messages one connection may send: so many a second, and as many again at once after a rest. For one thread at a time.
 */
final class MessageRate {

    /** What becomes of a message. */
    enum Verdict {
        TAKEN,
        REFUSED,
        /** A second's worth was refused, without a rest in between. */
        FLOOD
    }

    private static final double MILLIS = 1_000;

    private final int perSecond;
    private final LongSupplier clock;
    private double room;
    private long filledAt;
    private int refused;

    MessageRate(int perSecond, LongSupplier clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.room = 2.0 * perSecond;
        this.filledAt = clock.getAsLong();
    }

    Verdict next() {
        long now = clock.getAsLong();
        room = Math.min(2.0 * perSecond, room + (now - filledAt) * perSecond / MILLIS);
        filledAt = now;
        if (room >= perSecond) {
            refused = 0;
        }
        if (room >= 1) {
            room--;
            return Verdict.TAKEN;
        }
        refused++;
        return refused > perSecond ? Verdict.FLOOD : Verdict.REFUSED;
    }
}
