package org.freshet.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freshet.ReactiveMessage;
import org.junit.jupiter.api.Test;

class MessageJsonTest {

    private static final String TEXT =
            "{\"type\":\"notify\",\"n\":7,\"d\":1.50,\"big\":123456789012345678901,\"t\":true,\"z\":null,"
                    + "\"detail\":{\"list\":[1,\"two\",null]}}";

    @Test
    void message_isReadWithPlainValues_andWrittenAsItWas() {
        ReactiveMessage message = MessageJson.read(TEXT);
        assertThat(message.type()).isEqualTo("notify");
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("n", 7L);
        expected.put("d", new BigDecimal("1.50"));
        expected.put("big", new BigDecimal("123456789012345678901"));
        expected.put("t", true);
        expected.put("z", null);
        expected.put("detail", Map.of("list", Arrays.asList(1L, "two", null)));
        assertThat(message.members()).isEqualTo(expected);
        assertThat(MessageJson.write(message)).isEqualTo(TEXT);
    }

    @Test
    void copy_leavesTheOriginal_andNeitherCanBeChanged() {
        ReactiveMessage message = new ReactiveMessage("notify", Map.of("a", 1));
        ReactiveMessage copy = message.with("b", List.of(Map.of("c", 2))).with("a", null);
        assertThat(MessageJson.write(copy)).isEqualTo("{\"type\":\"notify\",\"b\":[{\"c\":2}]}");
        assertThat(MessageJson.write(message)).isEqualTo("{\"type\":\"notify\",\"a\":1}");
        assertThatThrownBy(() -> copy.members().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
