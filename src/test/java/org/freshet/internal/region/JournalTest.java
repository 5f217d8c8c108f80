package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.region.Paths.on;
import static org.freshet.internal.region.Paths.onGroups;
import static org.freshet.internal.region.Paths.paths;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final int CAPACITY = 6;

    private final Journal journal = new Journal(CAPACITY);

    private void add(String... changed) {
        journal.add(paths(changed), Set.of());
    }

    @Test
    void dependency_isTouchedOnlyByWhatCameAfterTheMark() {
        long before = journal.now();
        add("todo.title");
        long after = journal.now();
        assertThat(journal.touchedSince(before, on("todo.title"))).isTrue();
        assertThat(journal.touchedSince(after, on("todo.title"))).isFalse();
        add("todo.done");
        assertThat(journal.touchedSince(after, on("todo.title"))).isFalse();
        assertThat(journal.touchedSince(after, on("todo.done"))).isTrue();
    }

    @Test
    void dependency_isTouchedByWhatIsAboveAndBelowIt() {
        add("todo.[42].title");
        assertThat(journal.touchedSince(0, on("todo"))).isTrue();
        assertThat(journal.touchedSince(0, on("todo.[42]"))).isTrue();
        assertThat(journal.touchedSince(0, on("todo.[42].title.length"))).isTrue();
        assertThat(journal.touchedSince(0, on("todo.[43]"))).isFalse();
        assertThat(journal.touchedSince(0, on("todo.title"))).isFalse();
        assertThat(journal.touchedSince(0, on("other", "todo.[42]"))).isTrue();
    }

    @Test
    void group_isTouchedByItselfOnly() {
        long before = journal.now();
        journal.add(Set.of(), List.of("demo.todo"));
        assertThat(journal.touchedSince(before, onGroups("demo.todo"))).isTrue();
        assertThat(journal.touchedSince(before, onGroups("demo.todo.42"))).isFalse();
        assertThat(journal.touchedSince(before, on("demo.todo"))).isFalse();
        assertThat(journal.touchedSince(journal.now(), onGroups("demo.todo"))).isFalse();
    }

    @Test
    void mark_afterWhichSomethingWasForgotten_countsAsTouched() {
        long first = journal.now();
        for (int i = 0; i < 2 * CAPACITY; i++) {
            add("row" + i);
        }
        assertThat(journal.touchedSince(first, on("quiet"))).isFalse();
        add("one.more");
        assertThat(journal.touchedSince(first, on("quiet"))).isTrue();
        long forgotten = first + CAPACITY;
        assertThat(journal.touchedSince(forgotten - 1, on("quiet"))).isTrue();
        assertThat(journal.touchedSince(forgotten, on("quiet"))).isFalse();
        assertThat(journal.touchedSince(forgotten, on("row" + CAPACITY))).isTrue();
        assertThat(journal.touchedSince(forgotten, on("row" + (CAPACITY - 1)))).isFalse();
    }

    @Test
    void path_thatIsTouchedAgainAndAgain_takesTheRoomOfOne() {
        long first = journal.now();
        for (int i = 0; i < 100 * CAPACITY; i++) {
            add("todo.title");
        }
        assertThat(journal.touchedSince(first, on("quiet"))).isFalse();
        assertThat(journal.touchedSince(journal.now() - 1, on("todo"))).isTrue();
    }

    @Test
    void transaction_thatIsTooLarge_countsAsTouchingEverything() {
        long before = journal.now();
        journal.add(
                IntStream.range(0, CAPACITY).mapToObj(i -> Path.of("row" + i)).toList(), Set.of("group"));
        assertThat(journal.size()).isZero();
        assertThat(journal.touchedSince(before, on("quiet"))).isTrue();
        assertThat(journal.touchedSince(journal.now(), on("quiet"))).isFalse();
        long after = journal.now();
        for (int i = 0; i <= CAPACITY; i++) {
            add("row" + i);
        }
        assertThat(journal.touchedSince(before, on("quiet"))).isTrue();
        assertThat(journal.touchedSince(after, on("quiet"))).isFalse();
        assertThat(journal.touchedSince(after, on("row0"))).isTrue();
    }

    /** Against the definition: what is remembered is exact, and at least the capacity is. */
    @Test
    void answers_areThoseOfTheWholeHistory_orSayThatItIsForgotten() {
        Random random = new Random(11);
        Deque<List<Path>> newestFirst = new ArrayDeque<>();
        for (int round = 0; round < 5_000; round++) {
            List<Path> changed = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                changed.add(randomPath(random));
            }
            journal.add(changed, Set.of());
            newestFirst.addFirst(changed);
            assertThat(journal.size()).isLessThanOrEqualTo(2 * CAPACITY);
            Path dependency = randomPath(random);
            boolean touched = false;
            int remembered = 0;
            long mark = journal.now();
            for (List<Path> each : newestFirst) {
                touched |= each.stream().anyMatch(dependency::hits);
                remembered += each.size();
                boolean answer = journal.touchedSince(--mark, new Dependencies(Set.of(dependency), Set.of()));
                assertThat(answer || !touched).isTrue();
                assertThat(answer && !touched).isFalse();
                if (remembered > CAPACITY) {
                    break;
                }
            }
        }
    }

    private static Path randomPath(Random random) {
        String[] segments = new String[1 + random.nextInt(3)];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = String.valueOf((char) ('a' + random.nextInt(4)));
        }
        return Path.of(segments);
    }

    @Test
    void touches_ofSeveralThreads_areAllSeenSinceTheMarkBefore() throws Exception {
        int threads = 4;
        int count = 2_000;
        int paths = 30;
        Journal roomy = new Journal(threads * count * paths);
        Together.run(threads, thread -> {
            for (int i = 0; i < count; i++) {
                Path own = Path.of("t" + thread, "r" + i);
                long before = roomy.now();
                roomy.add(
                        IntStream.range(0, paths)
                                .mapToObj(n -> own.then("p" + n))
                                .toList(),
                        Set.of());
                long after = roomy.now();
                Dependencies dependencies = new Dependencies(Set.of(own), Set.of());
                assertThat(roomy.touchedSince(before, dependencies)).isTrue();
                assertThat(roomy.touchedSince(after, dependencies)).isFalse();
            }
        });
        assertThat(roomy.now()).isEqualTo(threads * count);
        assertThat(roomy.size()).isEqualTo(threads * count * paths);
    }
}
