package org.freshet.internal.relay;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt: doubling, with jitter, so that the nodes of a cluster do not come back in step. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier random;
    private Duration step;

    /** @param random gives numbers from 0 up to 1; a wait is between half its step and the step */
    Backoff(Duration first, Duration longest, DoubleSupplier random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.step = first;
    }

    Duration next() {
        Duration wait = Duration.ofNanos((long) (step.toNanos() * (1 + random.getAsDouble()) / 2));
        Duration twice = step.multipliedBy(2);
        step = twice.compareTo(longest) < 0 ? twice : longest;
        return wait;
    }

    void reset() {
        step = first;
    }
}
