package org.freshet.internal.relay;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long the relay waits.
 *
 * @param backoff before it connects again to receive
 * @param sending until a payload that is not sent is given up
 * @param grace until a thread that was asked to end is interrupted
 * @param ending until a thread that does not end is left alone
 */
record Timing(Backoff backoff, Duration sending, Duration grace, Duration ending) {

    static Timing usual() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), () -> ThreadLocalRandom.current()
                .nextDouble());
        return new Timing(backoff, Duration.ofSeconds(5), Duration.ofMillis(1300), Duration.ofSeconds(5));
    }
}
