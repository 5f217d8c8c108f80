package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.region.Paths.on;
import static org.freshet.internal.region.Paths.path;
import static org.freshet.internal.region.Paths.paths;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final Derivations derivations = new Derivations();
    private final RegionIndex<String> index = new RegionIndex<>(derivations);

    /** Each as {@code region: changed -> derived -> dependency} or {@code region: group}. */
    private List<String> explain(List<Path> changed, List<String> groups) {
        return index.explain(changed, groups).stream()
                .map(each -> each.region() + ": " + (each.group() == null ? Paths.text(each.chain()) : each.group()))
                .toList();
    }

    @Test
    void chain_ofADerivation_leadsFromTheChangeToTheDependency() {
        derivations.derive(path("doc.words"), paths("doc.content"));
        derivations.derive(path("stats.words"), paths("doc.words"));
        index.put("block", on("stats"));
        assertThat(explain(paths("doc.title", "doc.content"), List.of()))
                .containsExactly("block: doc.content -> doc.words -> stats.words -> stats");
    }

    @Test
    void chain_ofThePathItself_isThatPath() {
        index.put("block", on("doc.title"));
        assertThat(explain(paths("doc.title"), List.of())).containsExactly("block: doc.title");
    }

    @Test
    void explanations_nameEachDependencyOnce_andGroups_inTheOrderOfRegistration() {
        index.put("first", new Dependencies(Set.of(path("todo")), Set.of("demo.todo")));
        index.put("second", on("todo.title", "todo.done"));
        assertThat(explain(paths("todo.title", "todo.[42].title", "todo.done"), List.of("demo.todo", "demo.todo")))
                .containsExactly(
                        "first: todo.title -> todo", "first: demo.todo", "second: todo.title", "second: todo.done");
    }

    @Test
    void explanation_ofAGroup_hasNoChain() {
        index.put("block", new Dependencies(Set.of(), Set.of("demo.todo")));
        assertThat(index.explain(List.of(), List.of("demo.todo")))
                .containsExactly(new Explanation<>(List.of(), "demo.todo", "block"));
    }

    @Test
    void change_thatTouchesNothing_hasNothingToExplain() {
        index.put("block", on("doc.title"));
        assertThat(explain(paths("doc.content"), List.of("demo.todo"))).isEmpty();
    }
}
