package org.freshet.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "anything {'a':[%s]}"
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
    @ValueSource(strings = {"true", "{}", "[]", "'x'", "''"})
    void decimal_thatIsNoNumber_isRefused(String value) {
        assertThatThrownBy(() -> read("record", "{'amount':" + value + "}"))
                .isInstanceOf(InvalidArgumentsException.class);
        assertThatThrownBy(() -> read("list", "[" + value + "]")).isInstanceOf(InvalidArgumentsException.class);
        assertThatThrownBy(() -> read("decimal", value)).isInstanceOf(InvalidArgumentsException.class);
    }
}
