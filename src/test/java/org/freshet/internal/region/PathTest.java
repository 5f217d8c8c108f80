package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.freshet.internal.region.Paths.path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {

    @Test
    void path_ofSegments_isWhatIsParsed() {
        Path path = Path.of("todo", "[42]", "title");
        assertThat(path)
                .isEqualTo(path("todo.[42].title"))
                .hasSameHashCodeAs(path("todo.[42].title"))
                .hasToString("todo.[42].title");
        assertThat(path.segments()).containsExactly("todo", "[42]", "title");
    }

    @Test
    void path_withOneSegmentMore_isAnotherPath() {
        Path todo = path("todo");
        assertThat(todo.then("title")).isEqualTo(path("todo.title"));
        assertThat(todo).isEqualTo(path("todo")).isNotEqualTo(path("todo.title"));
    }

    @Test
    void path_isNotChangedThroughWhatItWasMadeOf() {
        String[] segments = {"todo", "title"};
        Path path = Path.of(segments);
        segments[1] = "done";
        assertThat(path).isEqualTo(path("todo.title"));
        assertThat(path.segments()).isUnmodifiable();
    }

    @ParameterizedTest
    @CsvSource({
        "todo, todo, true",
        "todo, todo.title, true",
        "todo, todo.[42].title, true",
        "todo.title, todo.title, true",
        "todo.title, todo.done, false",
        "todo.[42], todo.title, false",
        "todo.(rows), todo.[42], false",
        "doc, document, false",
        "doc, document.title, false",
        "doc.title, document, false",
        "a.b, b, false"
    })
    void path_hitsAnother_onlyIfOneBeginsWithTheSegmentsOfTheOther(String one, String other, boolean expected) {
        assertThat(path(one).hits(path(other))).isEqualTo(expected);
        assertThat(path(other).hits(path(one))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "todo.", ".todo", "todo..title"})
    void text_withAnEmptySegment_isNoPath(String dotted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Path.parse(dotted))
                .withMessageContaining("''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "."})
    void segment_thatIsEmptyOrHasADot_isRefused(String segment) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Path.of("todo", segment))
                .withMessageContaining("'" + segment + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> path("todo").then(segment))
                .withMessageContaining("'" + segment + "'");
    }

    @Test
    void path_withoutSegments_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(Path::of).withMessageContaining("at least one");
    }
}
