package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many changes, and what is shown of them. */
class PaceLoadTest {

    private record Shown(int state, long startedAt, long at) {}

    /** A hundred changes a second for a minute; a run takes a while and shows the state of its start. */
    @ParameterizedTest
    @CsvSource({"100, 0", "100, 35", "100, 100", "250, 30", "30, 7"})
    void changes_ofAMinute_areShownInTime_byARunForEachInterval(long interval, long runTime) {
        FakeTime time = new FakeTime();
        AtomicInteger state = new AtomicInteger();
        List<Shown> shown = new ArrayList<>();
        AtomicReference<Pace<String>> pace = new AtomicReference<>();
        pace.set(new Pace<>(time::now, time, key -> interval, keys -> {
            Shown next = new Shown(state.get(), time.now(), time.now() + runTime);
            time.after(runTime, () -> {
                shown.add(next);
                pace.get().done(keys);
            });
        }));
        int changes = 6_000;
        for (int change = 1; change <= changes; change++) {
            time.goTo(change * 10L);
            state.set(change);
            pace.get().due(List.of("region"));
        }
        time.goTo(70_000);

        assertThat(shown)
                .hasSizeLessThanOrEqualTo(1 + (int) (60_000 / interval))
                .hasSizeGreaterThan(100);
        assertThat(shown.get(shown.size() - 1).state()).isEqualTo(changes);
        for (int i = 1; i < shown.size(); i++) {
            assertThat(shown.get(i).startedAt() - shown.get(i - 1).startedAt()).isGreaterThanOrEqualTo(interval);
        }
        int first = 0;
        for (int change = 1; change <= changes; change++) {
            while (shown.get(first).state() < change) {
                first++;
            }
            assertThat(shown.get(first).at() - change * 10L)
                    .as("staleness of change %s", change)
                    .isLessThanOrEqualTo(2 * interval);
        }
        assertThat(pace.get().size()).isZero();
    }

    @Test
    void keys_ofSeveralThreads_showTheLastState_andNeverRunTwiceAtOnce() throws Exception {
        int keys = 5;
        int changers = 3;
        FakeTime time = new FakeTime();
        AtomicIntegerArray state = new AtomicIntegerArray(keys);
        AtomicIntegerArray shown = new AtomicIntegerArray(keys);
        AtomicIntegerArray running = new AtomicIntegerArray(keys);
        AtomicInteger overlaps = new AtomicInteger();
        AtomicInteger changing = new AtomicInteger(changers);
        Queue<Integer> started = new ConcurrentLinkedQueue<>();
        Pace<Integer> pace = new Pace<>(time::now, time, key -> 3, ready -> {
            for (int key : ready) {
                overlaps.addAndGet(running.getAndIncrement(key));
            }
            started.addAll(ready);
        });
        Together.run(changers + 2, thread -> {
            if (thread < changers) {
                for (int i = 0; i < 20_000; i++) {
                    int key = i % keys;
                    state.incrementAndGet(key);
                    pace.due(List.of(key, (key + 1) % keys));
                }
                changing.decrementAndGet();
            } else if (thread == changers) {
                while (changing.get() > 0 || pace.size() > 0) {
                    time.pass(1);
                }
            } else {
                while (changing.get() > 0 || pace.size() > 0) {
                    Integer key = started.poll();
                    if (key != null) {
                        shown.set(key, state.get(key));
                        running.decrementAndGet(key);
                        pace.done(List.of(key));
                    }
                }
            }
        });
        assertThat(overlaps).hasValue(0);
        assertThat(IntStream.range(0, keys).map(shown::get))
                .containsExactlyElementsOf(
                        IntStream.range(0, keys).map(state::get).boxed().toList());
    }
}
