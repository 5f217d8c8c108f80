package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Queue<Runnable> thread = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void conversations_thatAskMuch_takeTurns() {
        Turns one = new Turns(thread::add);
        Turns other = new Turns(thread::add);
        for (int i = 1; i <= 3; i++) {
            String number = String.valueOf(i);
            one.take(true, () -> done.add("one " + number));
            other.take(true, () -> done.add("other " + number));
        }
        while (!thread.isEmpty()) {
            thread.remove().run();
        }
        assertThat(done).containsExactly("one 1", "other 1", "one 2", "other 2", "one 3", "other 3");
    }

    @Test
    void work_thatFails_keepsWhatFollowsFromNothing() {
        Turns turns = new Turns(thread::add);
        turns.take(true, () -> {
            throw new StackOverflowError("on purpose");
        });
        turns.take(false, () -> done.add("after"));
        while (!thread.isEmpty()) {
            thread.remove().run();
        }
        assertThat(turns.take(false, () -> done.add("at once"))).isTrue();
        assertThat(done).containsExactly("after", "at once");
    }
}
