package org.freshet.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void state_isThatOfTheFirstRow() {
        assertThat(State.in("<li>Row 1 in state-120.</li><li>Row 2 in state-7.</li>"))
                .isEqualTo(120);
    }

    @Test
    void state_ofATextWithoutOne_isNone() {
        assertThat(State.in("<li>Row 1</li>")).isEqualTo(-1);
    }
}
