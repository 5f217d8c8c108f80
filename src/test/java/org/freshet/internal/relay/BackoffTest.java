package org.freshet.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private double random = 1;
    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3), () -> random);

    @Test
    void waits_oneAfterTheOther_doubleUpToTheLongest() {
        assertThat(Stream.generate(backoff::next).limit(5).map(Duration::toMillis))
                .containsExactly(500L, 1000L, 2000L, 3000L, 3000L);
    }

    @Test
    void wait_withLeastJitter_isHalfTheStep() {
        random = 0;
        assertThat(backoff.next()).hasMillis(250);
        assertThat(backoff.next()).hasMillis(500);
    }

    @Test
    void wait_afterReset_isTheFirst() {
        backoff.next();
        backoff.next();
        backoff.reset();
        assertThat(backoff.next()).hasMillis(500);
    }
}
