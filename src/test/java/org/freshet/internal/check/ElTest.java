package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElTest {

    private static List<String> expressions(String text) {
        return El.spans(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    private static List<String> inTime(String text) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> expressions(text));
    }

    @Test
    void expressions_ofBothKinds_areFoundBetweenText() {
        assertThat(expressions("a #{b.c} and ${d}#{e}.")).containsExactly("#{b.c}", "${d}", "#{e}");
    }

    @Test
    void brace_insideOfALiteralOrAnotherPair_endsNoExpression() {
        assertThat(expressions("#{a eq '}' ? \"}\" : '\\'}'} #{ {'k': b} } x"))
                .containsExactly("#{a eq '}' ? \"}\" : '\\'}'}", "#{ {'k': b} }");
    }

    @Test
    void expression_thatIsEscapedOrNeverEnds_isNone() {
        assertThat(expressions("\\#{a} \\${b} #{c} C:\\\\x#{d} #e {f} # {g} #{h"))
                .containsExactly("#{c}", "#{d}");
    }

    @Test
    void expressions_thatNeverEnd_costNoMoreThanTheirLength() {
        assertThat(inTime("#{".repeat(500_000))).isEmpty();
        assertThat(inTime("#{'" + "\\".repeat(500_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a b', 'a|b'",
        "'  a\n\tb ', 'a|b'",
        "'', ''",
        "'room.#{r.id} #{x ? 'a b' : c}.d e', 'room.#{r.id}|#{x ? 'a b' : c}.d|e'"
    })
    void words_areSplitAtSpaceOutsideOfExpressions(String text, String words) {
        assertThat(String.join("|", El.words(text))).isEqualTo(words);
    }

    @Test
    void literal_thatNeverEnds_endsWithTheText() {
        assertThat(El.endOfLiteral("'a\\", 0)).isEqualTo(3);
        assertThat(El.endOfLiteral("x'a\\'b'c", 1)).isEqualTo(6);
    }

    @Test
    void expressions_becomeOneCharacter() {
        assertThat(El.withoutExpressions("room.#{r.id}.#{s}")).isEqualTo("room.#.#");
    }
}
