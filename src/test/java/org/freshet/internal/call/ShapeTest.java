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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "byte", Byte.class,
            "long", Long.class,
            "BigInteger", BigInteger.class,
            "BigDecimal", BigDecimal.class,
            "double", Double.class,
            "boolean", Boolean.class,
            "String", String.class,
            "enum", RetentionPolicy.class,
            "date", LocalDate.class,
            "other", List.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "byte       | 127, -128, 12e1, \"x\"                            | 128, -129, 1.5, true, [1], {}",
                "long       | 9223372036854775807                               | 9223372036854775808, 1e999999999, 0.1",
                "BigInteger | 1e100                                             | 1e999999999, 1e-1, 1e-999999999",
                "BigDecimal | 1e100, 1.5                                        | 1e999999999, 1e-999999999, true",
                "double     | 1e100, 1.5                                        | [1.5], true, 1e999999999",
                "boolean    | true, false                                       | 1, \"true\", []",
                "String     | \"x\", 7, 1e999999999                             | true, [\"x\"], {}",
                "enum       | \"SOURCE\"                                        | 1, true, [\"SOURCE\"]",
                "date       | \"2024-02-28\"                                    | true, {}",
                "other      | [], {}, 1, true, \"x\", 1e999999999               | ~"
            })
    void value_fitsWhatCanHoldIt(String type, String fitting, String others) {
        for (String value : fitting.split(", ")) {
            assertThat(Shape.fits(JsonText.parse(value), TYPES.get(type)))
                    .as(value)
                    .isTrue();
        }
        for (String value : others.equals("~") ? new String[0] : others.split(", ")) {
            assertThat(Shape.fits(JsonText.parse(value), TYPES.get(type)))
                    .as(value)
                    .isFalse();
        }
        assertThat(Shape.fits(JsonValue.EMPTY_JSON_ARRAY, UUID.class)).isFalse();
    }
}
