package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long INTERVAL = 100;

    private final FakeTime time = new FakeTime();
    private final List<String> runs = new ArrayList<>();
    private final Pace<String> pace = paceOf(INTERVAL);

    /** Runs that do not end until the test says so. */
    private Pace<String> paceOf(long interval) {
        return new Pace<>(
                time::now, time, key -> interval, keys -> runs.add(time.now() + ":" + String.join("+", keys)));
    }

    @Test
    void keys_runAtOnceAndTogether_inTheirOrder() {
        pace.due(List.of("b", "a", "c", "a"));
        assertThat(runs).containsExactly("0:b+a+c");
    }

    @Test
    void nothing_runsNothing() {
        pace.due(List.of());
        assertThat(runs).isEmpty();
        assertThat(time.pending()).isZero();
    }

    @Test
    void key_dueWithinItsInterval_runsOnceMoreAtItsEnd() {
        pace.due(List.of("a"));
        pace.done(List.of("a"));
        time.pass(30);
        pace.due(List.of("a"));
        time.pass(30);
        pace.due(List.of("a"));
        time.goTo(99);
        assertThat(runs).containsExactly("0:a");
        time.goTo(1_000);
        assertThat(runs).containsExactly("0:a", "100:a");
    }

    @Test
    void key_dueAfterItsInterval_runsAtOnce() {
        pace.due(List.of("a"));
        pace.done(List.of("a"));
        time.goTo(100);
        pace.due(List.of("a"));
        assertThat(runs).containsExactly("0:a", "100:a");
    }

    @Test
    void key_dueAfterItsInterval_runsAtOnce_evenIfTheTimerIsLate() {
        Pace<String> untimed =
                new Pace<>(time::now, (millis, task) -> {}, key -> INTERVAL, keys -> runs.add("" + keys));
        untimed.due(List.of("a"));
        untimed.done(List.of("a"));
        untimed.due(List.of("a"));
        time.goTo(100);
        untimed.due(List.of("b"));
        assertThat(runs).containsExactly("[a]", "[a, b]");
    }

    @Test
    void key_dueOnceMoreJustWhenItsTurnComes_runsOnce() {
        List<Runnable> alarms = new ArrayList<>();
        Pace<String> late =
                new Pace<>(time::now, (millis, task) -> alarms.add(task), key -> INTERVAL, keys -> runs.add("" + keys));
        late.due(List.of("a"));
        late.done(List.of("a"));
        late.due(List.of("a"));
        time.goTo(100);
        late.due(List.of("a"));
        late.done(List.of("a"));
        time.goTo(200);
        alarms.forEach(Runnable::run);
        assertThat(runs).containsExactly("[a]", "[a]");
        assertThat(late.size()).isZero();
    }

    @Test
    void key_dueWhileItRuns_runsAgain_notBeforeTheEndOfTheIntervalNorOfTheRun() {
        pace.due(List.of("short", "long"));
        pace.due(List.of("short", "long"));
        time.goTo(40);
        pace.done(List.of("short"));
        time.goTo(250);
        assertThat(runs).containsExactly("0:short+long", "100:short");
        pace.done(List.of("long"));
        time.goTo(1_000);
        assertThat(runs).containsExactly("0:short+long", "100:short", "250:long");
    }

    @Test
    void interval_countsFromStartToStart() {
        pace.due(List.of("a"));
        pace.due(List.of("a"));
        time.goTo(250);
        pace.done(List.of("a"));
        time.goTo(260);
        pace.due(List.of("a"));
        pace.done(List.of("a"));
        time.goTo(1_000);
        assertThat(runs).containsExactly("0:a", "250:a", "350:a");
    }

    @Test
    void keys_thatWaitForTheSameMoment_runTogether() {
        pace.due(List.of("b", "a"));
        pace.done(List.of("a", "b"));
        time.pass(10);
        pace.due(List.of("a"));
        time.pass(10);
        pace.due(List.of("c", "b"));
        time.goTo(1_000);
        assertThat(runs).containsExactly("0:b+a", "20:c", "100:b+a");
    }

    @Test
    void keys_haveTheirOwnIntervals() {
        Pace<String> own = new Pace<>(time::now, time, Long::parseLong, keys -> runs.add(time.now() + "" + keys));
        own.due(List.of("500", "50"));
        own.done(List.of("500", "50"));
        own.due(List.of("500", "50"));
        time.goTo(60);
        own.done(List.of("50"));
        time.goTo(1_000);
        assertThat(runs).containsExactly("0[500, 50]", "50[50]", "500[500]");
    }

    @Test
    void key_withAShortInterval_doesNotWaitForOneWithALongOne() {
        Pace<String> own = new Pace<>(time::now, time, Long::parseLong, keys -> runs.add(time.now() + "" + keys));
        own.due(List.of("500"));
        time.goTo(10);
        own.due(List.of("50"));
        own.done(List.of("50"));
        own.due(List.of("50"));
        time.goTo(100);
        assertThat(runs).containsExactly("0[500]", "10[50]", "60[50]");
    }

    @Test
    void alarms_doNotMultiply() {
        AtomicReference<Pace<String>> self = new AtomicReference<>();
        self.set(new Pace<>(time::now, time, Long::parseLong, keys -> self.get().done(keys)));
        List<String> keys = List.of("200", "70", "30", "7");
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            self.get().due(List.of(keys.get(random.nextInt(keys.size()))));
            time.pass(random.nextInt(20));
            assertThat(time.pending()).isLessThanOrEqualTo(2 * keys.size());
        }
    }

    @Test
    void key_withoutInterval_runsEachTimeButNeverTwiceAtOnce() {
        Pace<String> unpaced = paceOf(0);
        unpaced.due(List.of("a"));
        unpaced.due(List.of("a"));
        unpaced.done(List.of("a"));
        time.pass(0);
        unpaced.done(List.of("a"));
        unpaced.due(List.of("a"));
        assertThat(runs).containsExactly("0:a", "0:a", "0:a");
        unpaced.done(List.of("a"));
        time.pass(0);
        assertThat(unpaced.size()).isZero();
    }

    @Test
    void run_thatEndsItselfAtOnce_doesNotNest() {
        AtomicReference<Pace<String>> self = new AtomicReference<>();
        List<Integer> depths = new ArrayList<>();
        int[] depth = {0};
        self.set(new Pace<>(time::now, time, key -> INTERVAL, keys -> {
            depths.add(++depth[0]);
            self.get().due(keys);
            time.pass(depths.size() < 4 ? INTERVAL : 0);
            self.get().done(keys);
            depth[0]--;
        }));
        self.get().due(List.of("a"));
        time.goTo(350);
        assertThat(depths).containsExactly(1, 1, 1, 1);
    }

    @Test
    void key_idleForAnInterval_isForgotten() {
        pace.due(List.of("a", "slow"));
        pace.done(List.of("a"));
        pace.done(List.of("unknown"));
        assertThat(pace.size()).isEqualTo(2);
        time.goTo(100);
        assertThat(pace.size()).isEqualTo(1);
        pace.done(List.of("slow"));
        assertThat(pace.size()).isZero();
        time.goTo(1_000);
        assertThat(time.pending()).isZero();
    }

    @Test
    void key_forgotten_doesNotRunAgain_butKeepsItsPace() {
        pace.due(List.of("a", "b"));
        pace.done(List.of("a"));
        pace.due(List.of("a", "b"));
        pace.forget("a");
        pace.forget("b");
        pace.forget("unknown");
        time.goTo(50);
        pace.due(List.of("a"));
        time.goTo(100);
        assertThat(runs).containsExactly("0:a+b", "100:a");
        pace.done(List.of("a", "b"));
        time.goTo(1_000);
        assertThat(runs).hasSize(2);
        assertThat(pace.size()).isZero();
    }

    @Test
    void run_thatThrows_isDone_andTheCallerHearsOfIt() {
        Pace<String> failing = new Pace<>(time::now, time, key -> INTERVAL, keys -> {
            runs.add("" + keys);
            throw new IllegalStateException("run");
        });
        assertThatIllegalStateException().isThrownBy(() -> failing.due(List.of("a")));
        failing.due(List.of("a"));
        assertThatIllegalStateException().isThrownBy(() -> time.goTo(100));
        assertThat(runs).containsExactly("[a]", "[a]");
        time.goTo(1_000);
        assertThat(failing.size()).isZero();
    }

    @Test
    void run_holdsNoLock() {
        AtomicReference<Pace<String>> self = new AtomicReference<>();
        self.set(new Pace<>(time::now, time, key -> INTERVAL, keys -> {
            runs.add("" + keys);
            if (keys.contains("outer")) {
                CompletableFuture.runAsync(() -> self.get().due(Set.of("inner")))
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join();
            }
        }));
        self.get().due(List.of("outer"));
        assertThat(runs).containsExactly("[outer]", "[inner]");
    }
}
