package org.freshet.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.freshet.internal.wire.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of decimal numbers in arguments, wherever they are and however they are written. */
class ArgumentsTest {

    public record Price(BigDecimal amount, String text) {}

    public static class Order {
        public BigDecimal sum;
        public BigInteger whole;
        public long number;
        public List<Price> prices;

        @JsonbNumberFormat(value = "#,##0.00", locale = "de")
        public BigDecimal german;
    }

    public static class Made {
        final BigDecimal sum;

        @JsonbCreator
        public Made(@JsonbProperty("sum") BigDecimal sum) {
            this.sum = sum;
        }
    }

    @SuppressWarnings("unused")
    static final class Methods {
        void decimal(BigDecimal a) {}

        void number(Number a) {}

        void record(Price a) {}

        void bean(Order a) {}

        void made(Made a) {}

        void list(List<BigDecimal> a) {}

        void array(BigDecimal[] a) {}

        void optional(Optional<BigDecimal> a) {}

        void map(Map<String, BigDecimal> a) {}

        void keys(Map<BigDecimal, String> a) {}

        void anything(Map<String, Object> a) {}

        void object(Object a) {}

        void jsonValue(JsonValue a) {}

        void jsonNumber(JsonNumber a) {}

        void jsonObject(JsonObject a) {}

        void jsonArray(JsonArray a) {}

        void optionalInteger(Optional<Integer> a) {}

        void optionalLong(Optional<Long> a) {}

        void optionalBoolean(Optional<Boolean> a) {}

        void optionalInt(OptionalInt a) {}

        void optionalLongOnly(OptionalLong a) {}

        void optionalDouble(OptionalDouble a) {}
    }

    private final Arguments arguments = new Arguments();

    @AfterEach
    void close() {
        arguments.close();
    }

    private Object read(String method, String argument) throws InvalidArgumentsException {
        Method found = Arrays.stream(Methods.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(method))
                .findAny()
                .orElseThrow();
        return arguments.read(found, "[" + argument.replace('\'', '"') + "]")[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decimal  '%s'",
                "decimal  %s",
                "number   '%s'",
                "number   %s",
                "record   {'amount':%s}",
                "record   {'amount':'%s'}",
                "bean     {'sum':%s}",
                "bean     {'sum':'%s'}",
                "bean     {'prices':[{'amount':1},{'amount':%s}]}",
                "bean     {'prices':[{'amount':1},{'amount':'%s'}]}",
                "bean     {'whole':%s}",
                "bean     {'whole':'%s'}",
                "bean     {'number':%s}",
                "made     {'sum':%s}",
                "made     {'sum':'%s'}",
                "list     [1,%s]",
                "list     [1,'%s']",
                "array    [%s]",
                "array    ['%s']",
                "optional %s",
                "optional '%s'",
                "map      {'a':%s}",
                "map      {'a':'%s'}",
                "keys     {'%s':'a'}",
                "anything {'a':[%s]}",
                "object   %s",
                "jsonValue %s",
                "jsonNumber %s",
                "optionalLong %s",
                "optionalLongOnly %s",
                "optionalDouble %s"
            })
    void number_withTooManyDigits_isRefused(String call) {
        String[] parts = call.split(" +", 2);
        for (String number : List.of("1e999999999", "-1e-999999999")) {
            assertThatThrownBy(() -> read(parts[0], parts[1].formatted(number)))
                    .isInstanceOf(InvalidArgumentsException.class)
                    .hasMessageStartingWith("Argument 1 cannot be read as ");
        }
    }

    @Test
    void number_ofUsualSize_isReadHoweverItIsWritten() throws Exception {
        BigDecimal number = new BigDecimal("-1.50");
        for (String written : List.of("-1.50", "'-1.50'")) {
            assertThat(read("decimal", written)).isEqualTo(number);
            assertThat(read("number", written)).isEqualTo(number);
            assertThat(read("record", "{'amount':" + written + ",'text':'1e999999999'}"))
                    .isEqualTo(new Price(number, "1e999999999"));
            assertThat(((Order) read("bean", "{'sum':" + written + "}")).sum).isEqualTo(number);
            assertThat(((Order) read("bean", "{'prices':[{'amount':" + written + "},null]}")).prices)
                    .containsExactly(new Price(number, null), null);
            assertThat(((Made) read("made", "{'sum':" + written + "}")).sum).isEqualTo(number);
            assertThat(read("list", "[" + written + ",null]")).isEqualTo(Arrays.asList(number, null));
            assertThat(read("array", "[" + written + "]")).isEqualTo(new BigDecimal[] {number});
            assertThat(read("optional", written)).isEqualTo(Optional.of(number));
            assertThat(read("map", "{'a':" + written + "}")).isEqualTo(Map.of("a", number));
        }
        assertThat(read("keys", "{'-1.50':'a'}")).isEqualTo(Map.of(number, "a"));
        assertThat(read("anything", "{'a':-1.50,'b':'1e999999999'}"))
                .isEqualTo(Map.of("a", number, "b", "1e999999999"));
        assertThat(read("record", "{'amount':null}")).isEqualTo(new Price(null, null));
    }

    @Test
    void number_ofAFormatOfItsOwn_isReadInThat_andBounded() throws Exception {
        assertThat(((Order) read("bean", "{'german':'1.234,50'}")).german).isEqualByComparingTo("1234.5");
        assertThatThrownBy(() -> read("bean", "{'german':'" + "7".repeat(1_001) + "'}"))
                .isInstanceOf(InvalidArgumentsException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "optionalInteger  | 1.5, 2147483648, [1], true, 'x' ",
                "optionalLong     | 1.5, 1e30",
                "optionalBoolean  | 1, 'true'",
                "optionalInt      | 1.5, 2147483648, [1]",
                "optionalLongOnly | 1.5, 1e30, [1]",
                "optionalDouble   | 1e400, [1]",
                "jsonObject       | [], 1, 'x', true",
                "jsonArray        | {}, 1, 'x'",
                "jsonNumber       | [], 'x'"
            })
    void value_thatItsTypeCannotHold_isRefused(String method, String values) {
        for (String value : values.split(", ")) {
            assertThatThrownBy(() -> read(method, value)).as(value).isInstanceOf(InvalidArgumentsException.class);
        }
    }

    @Test
    void optional_isReadAsWhatItHolds_andNullIsNone() throws Exception {
        assertThat(read("optionalInteger", "7e1")).isEqualTo(Optional.of(70));
        assertThat(read("optionalInteger", "'7'")).isEqualTo(Optional.of(7));
        assertThat(read("optionalBoolean", "true")).isEqualTo(Optional.of(true));
        assertThat(read("optionalInt", "7e1")).isEqualTo(OptionalInt.of(70));
        assertThat(read("optionalLongOnly", "9223372036854775807")).isEqualTo(OptionalLong.of(Long.MAX_VALUE));
        assertThat(read("optionalDouble", "1.5")).isEqualTo(OptionalDouble.of(1.5));
        assertThat(read("optionalInt", "null")).isEqualTo(OptionalInt.empty());
    }

    @Test
    void json_isReadAsItIs_andNullIsThatOfWhatCanBe() throws Exception {
        assertThat(read("jsonObject", "{'a':1}")).isEqualTo(JsonText.parse("{\"a\":1}"));
        assertThat(read("jsonNumber", "1e1000")).isEqualTo(JsonText.parse("1e1000"));
        assertThat(read("jsonValue", "null")).isEqualTo(JsonValue.NULL);
        assertThat(read("jsonObject", "null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "{}", "[]", "'x'", "''"})
    void decimal_thatIsNoNumber_isRefused(String value) {
        assertThatThrownBy(() -> read("record", "{'amount':" + value + "}"))
                .isInstanceOf(InvalidArgumentsException.class);
        assertThatThrownBy(() -> read("list", "[" + value + "]")).isInstanceOf(InvalidArgumentsException.class);
        assertThatThrownBy(() -> read("decimal", value)).isInstanceOf(InvalidArgumentsException.class);
    }
}
