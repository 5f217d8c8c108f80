package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastCallTest {

    private final LastCall lastCall = new LastCall();
    private final List<String> done = new ArrayList<>();

    @Test
    void last_whileNothingRuns_comesAtOnce_andNothingAfterIt() {
        lastCall.before(() -> done.add("one"));
        lastCall.last(() -> done.add("last"));
        lastCall.before(() -> done.add("late"));
        assertThat(done).containsExactly("one", "last");
    }

    @Test
    void last_ofAnotherThread_whileACallRuns_waitsForThat_withoutBlockingTheThread() {
        lastCall.before(() -> {
            Thread other = new Thread(() -> lastCall.last(() -> done.add("last")));
            other.start();
            assertThat(hasEnded(other)).isTrue();
            done.add("one");
        });
        assertThat(done).containsExactly("one", "last");
    }

    private static boolean hasEnded(Thread thread) {
        try {
            thread.join(10_000);
            return !thread.isAlive();
        } catch (InterruptedException e) {
            return false;
        }
    }
}
