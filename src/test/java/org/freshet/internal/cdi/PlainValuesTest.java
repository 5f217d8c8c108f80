package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.freshet.ChangeKind;
import org.junit.jupiter.api.Test;

class PlainValuesTest {

    private record Bean(String name) {}

    private final UnaryOperator<Object> beans = bean -> {
        if (bean instanceof Bean known) {
            return Map.of("name", known.name());
        }
        throw new UnsupportedOperationException("on purpose");
    };
    private final PlainValues values = new PlainValues(beans);

    private Object plain(Object value) {
        Map<String, Object> one = new HashMap<>();
        one.put("x", value);
        return values.of("data", one).get("x");
    }

    @Test
    void values_areTakenAsTheyAre_orAsMapsAndLists() {
        Date date = new Date(0);
        for (Object same :
                Arrays.asList(null, 1, 2L, new BigDecimal("1.50"), true, 'c', LocalDate.EPOCH, ChangeKind.CREATED)) {
            assertThat(plain(same)).isEqualTo(same);
        }
        assertThat(plain(new StringBuilder("text"))).isEqualTo("text");
        assertThat(plain(date)).isEqualTo(Instant.EPOCH);
        assertThat(plain(Optional.of(List.of(Optional.empty())))).isEqualTo(Arrays.asList((Object) null));
        assertThat(plain(new int[] {1, 2})).isEqualTo(List.of(1, 2));
        assertThat(plain(new Object[] {new Bean("a")})).isEqualTo(List.of(Map.of("name", "a")));
        assertThat(plain(Map.of(1, new Bean("b")))).isEqualTo(Map.of("1", Map.of("name", "b")));
    }

    @Test
    void values_changedLater_stayAsTheyWere() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> given = new HashMap<>(Map.of("list", list));
        Map<String, Object> taken = values.of("data", given);
        list.add(2);
        given.clear();
        assertThat(taken).isEqualTo(Map.of("list", List.of(1)));
    }

    @Test
    void value_thatNobodyCanWrite_isRefusedByNameAndType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain(Map.of("deep", this)))
                .withMessageStartingWith("RX0217")
                .withMessageContaining("data.x.deep")
                .withMessageContaining(getClass().getName())
                .withCauseInstanceOf(UnsupportedOperationException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlainValues(null).of("data", Map.of("x", new Bean("a"))))
                .withMessageStartingWith("RX0217");
    }

    @Test
    void value_thatHoldsItself_isRefused() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        assertThatIllegalArgumentException().isThrownBy(() -> plain(circle)).withMessageStartingWith("RX0218");
    }
}
