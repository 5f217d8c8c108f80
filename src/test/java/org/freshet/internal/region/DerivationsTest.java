package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.region.Paths.path;
import static org.freshet.internal.region.Paths.paths;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DerivationsTest {

    private final Derivations derivations = new Derivations();

    private void derive(String derived, String... sources) {
        derivations.derive(path(derived), paths(sources));
    }

    private List<String> expand(String... changed) {
        return derivations.expand(paths(changed)).stream().map(Path::toString).toList();
    }

    private List<String> cycles() {
        return derivations.cycles().stream().map(Paths::text).toList();
    }

    @Test
    void change_ofASource_changesWhatIsDerived() {
        derive("doc.word_count", "doc.content");
        assertThat(expand("doc.content")).containsExactly("doc.content", "doc.word_count");
        assertThat(expand("doc.title")).containsExactly("doc.title");
    }

    @Test
    void change_withoutDerivations_isWhatItWas_eachPathOnce() {
        assertThat(expand("b", "a", "b")).containsExactly("b", "a");
    }

    @Test
    void chain_isFollowedToItsEnd() {
        derive("d", "c");
        derive("c", "b");
        derive("b", "a");
        assertThat(expand("a")).containsExactly("a", "b", "c", "d");
        assertThat(expand("c")).containsExactly("c", "d");
    }

    @Test
    void source_isHitByWhatIsAboveAndBelowIt() {
        derive("stats.words", "doc.content");
        assertThat(expand("doc")).contains("stats.words");
        assertThat(expand("doc.content.length")).contains("stats.words");
        assertThat(expand("document")).containsExactly("document");
    }

    @Test
    void source_isHitByWhatIsAboveAndBelowADerivedPath() {
        derive("stats", "doc");
        derive("board.words", "stats.words");
        derive("page", "board");
        assertThat(expand("doc")).containsExactly("doc", "stats", "board.words", "page");
    }

    @Test
    @Tag("S44")
    void sources_ofSeveralCalls_areMerged() {
        derive("doc.summary", "doc.content");
        derive("doc.summary", "doc.title", "doc.content");
        assertThat(expand("doc.content")).contains("doc.summary");
        assertThat(expand("doc.title")).contains("doc.summary");
        assertThat(derivations.all())
                .isEqualTo(Map.of(path("doc.summary"), Set.of(path("doc.content"), path("doc.title"))));
    }

    @Test
    void all_isACopy() {
        derive("b", "a");
        Map<Path, Set<Path>> before = derivations.all();
        derive("b", "c");
        assertThat(before).isEqualTo(Map.of(path("b"), Set.of(path("a")))).isUnmodifiable();
    }

    @Test
    @Tag("S42")
    void cycles_end_withEachPathOnce() {
        derive("a", "b");
        derive("b", "a");
        derive("self", "self");
        derive("y", "x");
        derive("z", "y");
        derive("x", "z");
        assertThat(expand("a")).containsExactly("a", "b");
        assertThat(expand("self")).containsExactly("self");
        assertThat(expand("y")).containsExactly("y", "z", "x");
    }

    @Test
    @Tag("S42")
    void cycles_areNamed_eachOnce() {
        derive("a", "b");
        derive("b", "a");
        derive("self", "self");
        derive("y", "x");
        derive("z", "y");
        derive("x", "z");
        derive("end", "x", "a");
        assertThat(cycles()).containsExactly("a -> b -> a", "self -> self", "y -> z -> x -> y");
    }

    @Test
    void cycles_thatShareAPath_areAllNamed() {
        derive("a", "b", "c");
        derive("b", "a");
        derive("c", "a");
        assertThat(cycles()).containsExactly("a -> b -> a", "c -> a -> c");
    }

    @Test
    void cycle_throughABeginning_isNamed() {
        derive("stats", "board.words");
        derive("board", "stats.words");
        assertThat(cycles()).containsExactly("stats -> board -> stats");
    }

    @Test
    void chain_withoutACycle_namesNone() {
        derive("b", "a");
        derive("c", "b", "a");
        assertThat(cycles()).isEmpty();
    }

    @Test
    void origins_areTheShortestWay() {
        derive("d", "c");
        derive("c", "b");
        derive("b", "a");
        derive("d", "a");
        assertThat(derivations.origins(paths("a")))
                .isEqualTo(
                        Map.of(path("a"), path("a"), path("b"), path("a"), path("c"), path("b"), path("d"), path("a")));
    }

    @Test
    void derivations_ofSeveralThreads_areAllThere_andReadMeanwhile() throws Exception {
        int threads = 4;
        int count = 500;
        Together.run(threads, thread -> {
            for (int i = 0; i < count; i++) {
                Path own = Path.of("t" + thread, "p" + i);
                derivations.derive(own, paths("source"));
                assertThat(derivations.expand(paths("source"))).contains(own);
            }
        });
        assertThat(derivations.all()).hasSize(threads * count);
    }
}
