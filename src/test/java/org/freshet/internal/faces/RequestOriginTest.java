package org.freshet.internal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.freshet.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOriginTest {

    @Test
    void field_ofTheClient_isConnectionAndCall() {
        assertThat(RequestOrigin.originOrNull("c0ffee:a-Z_9")).isEqualTo(new Origin("c0ffee", "a-Z_9"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ":",
                "c0ffee",
                "c0ffee:",
                ":1",
                "C0FFEE:1",
                "c0ffee:1:2",
                "c0ffee:<b>",
                "c0ffee:1\n",
                " c0ffee:1"
            })
    void field_thatIsMalformed_saysNothing(String text) {
        assertThat(RequestOrigin.originOrNull(text)).isNull();
    }

    @Test
    void field_thatIsTooLong_saysNothing() {
        assertThat(RequestOrigin.originOrNull("a".repeat(65) + ":1")).isNull();
        assertThat(RequestOrigin.originOrNull("a:" + "1".repeat(65))).isNull();
        assertThat(RequestOrigin.originOrNull("a".repeat(64) + ":" + "1".repeat(64)))
                .isNotNull();
    }

    @Test
    void thread_thatServesNoFacesRequest_hasNone() {
        assertThat(new RequestOrigin().get()).isNull();
    }
}
