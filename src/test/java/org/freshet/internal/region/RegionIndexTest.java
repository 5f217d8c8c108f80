package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.region.Paths.on;
import static org.freshet.internal.region.Paths.onGroups;
import static org.freshet.internal.region.Paths.path;
import static org.freshet.internal.region.Paths.paths;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegionIndexTest {

    private final Derivations derivations = new Derivations();
    private final RegionIndex<String> index = new RegionIndex<>(derivations);

    private void derive(String derived, String... sources) {
        derivations.derive(path(derived), paths(sources));
    }

    private List<String> touchedBy(String... changed) {
        return index.touchedBy(paths(changed), Set.of());
    }

    @Test
    @Tag("S39")
    void region_onADerivedPath_isTouchedByItsSource_andByNothingElse() {
        derive("doc.word_count", "doc.content");
        index.put("block", on("doc.word_count"));
        assertThat(touchedBy("doc.content")).containsExactly("block");
        assertThat(touchedBy("doc.title")).isEmpty();
    }

    @Test
    @Tag("S40")
    void region_atTheEndOfAChain_isTouchedByItsBeginning() {
        derive("b", "a");
        derive("c", "b");
        derive("d", "c");
        index.put("block", on("d"));
        assertThat(touchedBy("a")).containsExactly("block");
    }

    @Test
    @Tag("S41")
    void region_whoseTwoSourcesChange_isTouchedOnce() {
        derive("summary", "content", "title");
        index.put("block", on("summary"));
        assertThat(touchedBy("content", "title")).containsExactly("block");
    }

    @Test
    @Tag("S42")
    void regions_onCycles_areTouchedOnce() {
        derive("a", "b");
        derive("b", "a");
        derive("self", "self");
        derive("y", "x");
        derive("z", "y");
        derive("x", "z");
        index.put("onA", on("a"));
        index.put("onB", on("b"));
        index.put("onSelf", on("self"));
        index.put("onAll", on("x", "y", "z"));
        assertThat(touchedBy("a")).containsExactly("onA", "onB");
        assertThat(touchedBy("self")).containsExactly("onSelf");
        assertThat(touchedBy("z")).containsExactly("onAll");
    }

    @Test
    @Tag("S43")
    void region_isTouched_whetherItsDependencyOrTheDerivedPathIsTheLonger() {
        derive("stats.word_count", "doc.content");
        derive("totals", "doc.content");
        index.put("onStats", on("stats"));
        index.put("onTotal", on("totals.words"));
        assertThat(touchedBy("doc.content")).containsExactly("onStats", "onTotal");
    }

    @Test
    @Tag("S44")
    void region_isTouchedByTheSourcesOfBothCalls() {
        derive("doc.summary", "doc.content");
        derive("doc.summary", "doc.title");
        index.put("block", on("doc.summary"));
        assertThat(touchedBy("doc.content")).containsExactly("block");
        assertThat(touchedBy("doc.title")).containsExactly("block");
    }

    @Test
    @Tag("S45")
    void regions_onTheSamePath_areAllTouched() {
        index.put("task_list", on("tasks"));
        index.put("task_count", on("tasks"));
        assertThat(touchedBy("tasks")).containsExactly("task_list", "task_count");
    }

    @Test
    @Tag("S48")
    void change_thatNobodyDependsOn_touchesNothing() {
        index.put("block", new Dependencies(Set.of(path("doc.title")), Set.of("demo.doc")));
        assertThat(index.touchedBy(paths("document", "doc.content", "title"), List.of("demo", "demo.doc.7")))
                .isEmpty();
    }

    @Test
    void region_onOneRow_isTouchedByThatRowAndByTheWholeType() {
        index.put("row", on("todo.[42].title"));
        index.put("attribute", on("todo.title"));
        index.put("rows", on("todo.(rows)"));
        assertThat(touchedBy("todo.title", "todo.[42].title")).containsExactly("row", "attribute");
        assertThat(touchedBy("todo.title", "todo.[43].title")).containsExactly("attribute");
        assertThat(touchedBy("todo.(rows)", "todo.[42]")).containsExactly("row", "rows");
        assertThat(touchedBy("todo")).containsExactly("row", "attribute", "rows");
    }

    @Test
    void group_touchesItsMembersOnly() {
        index.put("list", onGroups("demo.todo"));
        index.put("one", onGroups("demo.todo.42"));
        assertThat(index.touchedBy(Set.of(), List.of("demo.todo"))).containsExactly("list");
    }

    @Test
    void regions_areTouchedOnce_inTheOrderOfTheirFirstRegistration() {
        index.put("first", on("b"));
        index.put("second", new Dependencies(Set.copyOf(paths("a", "b")), Set.of("g")));
        index.put("third", on("a"));
        index.put("first", on("a", "b.c"));
        assertThat(index.touchedBy(paths("a", "b"), List.of("g", "g"))).containsExactly("first", "second", "third");
        index.remove("first");
        index.put("first", on("a"));
        assertThat(touchedBy("a")).containsExactly("second", "third", "first");
    }

    @Test
    void region_putAgain_dependsOnWhatItWasPutWithLast() {
        index.put("block", new Dependencies(Set.copyOf(paths("a", "b")), Set.of("g", "h")));
        Dependencies next = new Dependencies(Set.copyOf(paths("b", "c")), Set.of("h", "i"));
        index.put("block", next);
        assertThat(touchedBy("a")).isEmpty();
        assertThat(touchedBy("b")).containsExactly("block");
        assertThat(touchedBy("c")).containsExactly("block");
        assertThat(index.touchedBy(Set.of(), List.of("g"))).isEmpty();
        assertThat(index.touchedBy(Set.of(), List.of("h"))).containsExactly("block");
        assertThat(index.touchedBy(Set.of(), List.of("i"))).containsExactly("block");
        assertThat(index.of("block")).isEqualTo(next);
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void region_removed_isTouchedNoLonger_andTheOthersStay() {
        Dependencies both = new Dependencies(Set.of(path("a")), Set.of("g"));
        index.put("gone", both);
        index.put("stays", both);
        index.remove("gone");
        index.remove("unknown");
        assertThat(index.touchedBy(paths("a"), List.of())).containsExactly("stays");
        assertThat(index.touchedBy(List.of(), List.of("g"))).containsExactly("stays");
        assertThat(index.of("gone")).isEqualTo(Dependencies.NONE);
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void region_withoutDependencies_isRegistered() {
        index.put("static", Dependencies.NONE);
        assertThat(index.size()).isEqualTo(1);
        assertThat(touchedBy("a")).isEmpty();
    }
}
