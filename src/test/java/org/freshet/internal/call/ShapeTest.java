package org.freshet.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freshet.internal.wire.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("byte", Byte.class),
            Map.entry("long", Long.class),
            Map.entry("BigInteger", BigInteger.class),
            Map.entry("BigDecimal", BigDecimal.class),
            Map.entry("Number", Number.class),
            Map.entry("double", Double.class),
            Map.entry("float", Float.class),
            Map.entry("char", Character.class),
            Map.entry("boolean", Boolean.class),
            Map.entry("String", String.class),
            Map.entry("enum", RetentionPolicy.class),
            Map.entry("date", LocalDate.class),
            Map.entry("other", List.class),
            Map.entry("object", Object.class));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "byte       | 127, -128, 12e1, \"x\"                            | 128, -129, 1.5, true, [1], {}",
                "long       | 9223372036854775807                               | 9223372036854775808, 1e999999999, 0.1",
                "BigInteger | 1e100, \"7\"                                       | 1e999999999, 1e-1, 1e-999999999, \"1e1001\"",
                "BigDecimal | 1e100, 1.5, \"1e1000\", \"1e-1000\", \"x\", \"\"     | 1e999999999, 1e-999999999, true, \"1e1001\", \"1e-1001\", \"-1e999999999\"",
                "Number     | 1e100, \"1e100\", \"1e99999999999\"                 | 1e999999999, \"1e999999999\"",
                "double     | 1e100, 1.5, 1e-400, \"NaN\"                        | [1.5], true, 1e999999999, 1e400, -1e400, \"1e400\"",
                "float      | 1e38, \"1.5\"                                     | 1e39, \"1e39\"",
                "char       | \"x\"                                             | \"xy\", \"\", 1",
                "boolean    | true, false                                       | 1, \"true\", []",
                "String     | \"x\", 7, 1e999999999, \"1e999999999\"              | true, [\"x\"], {}",
                "enum       | \"SOURCE\"                                        | 1, true, [\"SOURCE\"]",
                "date       | \"2024-02-28\"                                    | true, {}",
                "other      | [], {}, 1, true, \"x\"                            | 1e999999999",
                "object     | [], {}, 1, true, \"x\", \"1e999999999\"           | 1e999999999"
            })
    void value_fitsWhatCanHoldIt(String type, String fitting, String others) {
        for (String value : fitting.split(", ")) {
            assertThat(Shape.fits(JsonText.parse(value), TYPES.get(type)))
                    .as(value)
                    .isTrue();
        }
        for (String value : others.split(", ")) {
            assertThat(Shape.fits(JsonText.parse(value), TYPES.get(type)))
                    .as(value)
                    .isFalse();
        }
        assertThat(Shape.fits(JsonValue.EMPTY_JSON_ARRAY, UUID.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"%s\""})
    void number_mayHaveAThousandDigits_writtenAsTextToo(String written) {
        for (Class<?> type : List.of(BigDecimal.class, Number.class)) {
            assertThat(Shape.fits(JsonText.parse(written.formatted("7".repeat(1_000))), type))
                    .isTrue();
            assertThat(Shape.fits(JsonText.parse(written.formatted("7".repeat(1_001))), type))
                    .isFalse();
        }
    }

    @Test
    void numbers_within_areBoundedIfEachIs() {
        assertThat(Shape.isBounded(JsonText.parse("[1,{\"a\":[1e1000,\"1e999999999\",null,true]}]")))
                .isTrue();
        assertThat(Shape.isBounded(JsonText.parse("[1,{\"a\":[1e1001]}]"))).isFalse();
    }
}
