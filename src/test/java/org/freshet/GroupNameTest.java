package org.freshet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNameTest {

    private static final String ALPHABET = "abAB01-_._40.4 @é€\uD83D\uDE00\u0000\u0004";

    @ParameterizedTest
    @Tag("S76")
    @ValueSource(strings = {"chat", "demo.todo.42", "A-b_C.9", "-", "_"})
    void name_ofAllowedCharacters_isValid(String name) {
        assertThat(GroupName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @Tag("S76")
    @NullAndEmptySource
    @ValueSource(
            strings = {"¯\\_(ツ)_/¯", ".", ".a", "a.", "a..b", "a b", "a\n", "a/b", "{a}", "é", "a:b", "*", "a\u0000"})
    void name_ofOtherCharactersOrEmptySegments_isInvalid(String name) {
        assertThat(GroupName.isValid(name)).isFalse();
    }

    @Test
    @Tag("S76")
    void name_of100Characters_isTooLong() {
        assertThat(GroupName.isValid("a".repeat(99))).isTrue();
        assertThat(GroupName.isValid("a".repeat(100))).isFalse();
        assertThat(GroupName.isValid("chat".repeat(100))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "alice,user.alice",
        "a@b,user.a_40b",
        "a.b,user.a_2Eb",
        "a_b,user.a_5Fb",
        "é,user._C3_A9",
        "x-1,user.x-1"
    })
    void of_escapesWhatIsNoLetterDigitOrHyphen(String value, String expected) {
        assertThat(GroupName.of("user", value)).isEqualTo(expected);
    }

    @Test
    void of_takesAnyValueAsItPrints() {
        assertThat(GroupName.of("demo.todo", 42L)).isEqualTo("demo.todo.42");
        assertThat(GroupName.of("demo.todo", null)).isEqualTo("demo.todo.null");
    }

    @Test
    void of_whereNoNameResults_saysTheRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupName.of("user", ""))
                .withMessageContaining(GroupName.RULE);
        assertThatIllegalArgumentException().isThrownBy(() -> GroupName.of("user", "x".repeat(95)));
        assertThatIllegalArgumentException().isThrownBy(() -> GroupName.of("us er", "x"));
        assertThat(GroupName.of("user", "x".repeat(94))).hasSize(99);
    }

    @Test
    void segment_ofDifferentValues_isDifferent_andNeverMoreThanOneSegment() {
        Random random = new Random(20260101);
        Map<String, String> valueBySegment = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            String value = random(random);
            String segment = GroupName.segment(value);
            assertThat(valueBySegment.putIfAbsent(segment, value)).isIn(null, value);
            assertThat(GroupName.isValid("p." + segment)).isTrue();
            assertThat(segment).doesNotContain(".");
        }
        assertThat(valueBySegment).hasSizeGreaterThan(50_000);
    }

    /** Well-formed text: a lone surrogate has no UTF-8 form of its own. */
    private static String random(Random random) {
        int[] points = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(6); length > 0; length--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
