package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @CsvSource({
        "doc, doc.version, true",
        "doc.version, doc, true",
        "doc, doc, true",
        "doc, document, false",
        "doc.a, doc.b, false",
        "doc.#, doc.b, true",
        "#, doc.b, true",
        "doc.[#].a, doc.[42].b, false"
    })
    void paths_hitIfOneIsTheBeginningOfTheOther(String one, String other, boolean expected) {
        assertThat(Paths.hits(one, other)).isEqualTo(expected);
        assertThat(Paths.hits(other, one)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a b", "a.\tb"})
    void path_withAnEmptySegmentOrSpace_isNone(String path) {
        assertThat(Paths.isValid(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b", "todo.[42].title", "todo.(rows)"})
    void path_ofSegments_isOne(String path) {
        assertThat(Paths.isValid(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"todo.[42].title, todo.title", "todo.[42], todo", "todo.title, todo.title"})
    void path_ofAnyInstance_namesNone(String path, String expected) {
        assertThat(Paths.ofAnyInstance(path)).isEqualTo(expected);
    }
}
