package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CyclesTest {

    @Test
    void derivations_withoutCycle_haveNone() {
        assertThat(Cycles.of(Map.of("a", Set.of("b", "c"), "b", Set.of("c", "d"), "e", Set.of("a"))))
                .isEmpty();
    }

    @Test
    void cycle_isToldOnce_inTheDirectionOfChanges() {
        assertThat(Cycles.of(Map.of("b", Set.of("a"), "c", Set.of("b"), "a", Set.of("c"))))
                .containsExactly(List.of("a", "b", "c", "a"));
    }

    @Test
    void path_derivedFromItself_isACycle() {
        assertThat(Cycles.of(Map.of("a", Set.of("a")))).containsExactly(List.of("a", "a"));
    }

    @Test
    void cycles_thatShareNothing_areAllTold() {
        assertThat(Cycles.of(Map.of("a", Set.of("b"), "b", Set.of("a"), "c", Set.of("d", "a"), "d", Set.of("c"))))
                .containsExactlyInAnyOrder(List.of("a", "b", "a"), List.of("c", "d", "c"));
    }

    @Test
    void source_insideOfADerivedPath_leadsBackToIt() {
        assertThat(Cycles.of(Map.of("stats", Set.of("todos.open"), "todos", Set.of("stats.count"))))
                .containsExactly(List.of("stats", "todos", "stats"));
    }

    @Test
    void source_widerThanWhatIsDerived_makesNoCycle() {
        assertThat(Cycles.of(Map.of("todo.label", Set.of("todo"), "todo.short", Set.of("todo"))))
                .isEmpty();
    }

    @Test
    void cycle_thatIsEnteredInItsMiddle_isToldTheSameWay() {
        assertThat(Cycles.of(Map.of("c", Set.of("a", "b"), "b", Set.of("c"), "a", Set.of("x"))))
                .containsExactly(List.of("b", "c", "b"));
    }

    @Test
    void derivations_fullOfWays_areFollowedOnce() {
        Map<String, Set<String>> derived = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            derived.put("l" + (i + 1), Set.of("l" + i, "r" + i));
            derived.put("r" + (i + 1), Set.of("l" + i, "r" + i));
        }
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Cycles.of(derived)))
                .isEmpty();
    }
}
