package org.freshet.internal.cdi;

import java.util.concurrent.TimeUnit;

/** A time that several waits share: what one of them takes, the next ones lack. It runs from its making. */
final class Patience {

    private final long millis;
    private final long deadline;

    Patience(long millis) {
        this.millis = millis;
        this.deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** All of it. */
    long millis() {
        return millis;
    }

    /** What is left; never negative. */
    long nanosLeft() {
        return Math.max(0, deadline - System.nanoTime());
    }
}
