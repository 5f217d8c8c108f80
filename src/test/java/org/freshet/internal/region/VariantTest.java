package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariantTest {

    @Test
    void parameters_thatAreOthers_areAnotherGroup() {
        assertThat(group(Map.of("a", List.of("x", "b", "y"))))
                .isNotEqualTo(group(Map.of("a", List.of("x"), "b", List.of("y"))));
        assertThat(group(Map.of("a", List.of("x", "y")))).isNotEqualTo(group(Map.of("a", List.of("xy"))));
    }

    @Test
    void parameters_inAnotherOrder_areTheSameGroup() {
        assertThat(group(Map.of("a", List.of("x"), "b", List.of("y"))))
                .isEqualTo(group(Map.of("b", List.of("y"), "a", List.of("x"))));
    }

    private static String group(Map<String, List<String>> parameters) {
        return new Variant("/app", "/list.xhtml", "list", null, parameters, "en", Mode.SHARED, null).group();
    }
}
