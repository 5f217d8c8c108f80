package org.freshet.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StealTest {

    @Test
    void worst_isWhatIsMissingInTheWindowWithTheLeastProgress() {
        int[] progress = {10, 10, 5, 10, 0, 2, 10, 10, 10};
        assertThat(Steal.worst(progress, 3)).isEqualTo(1.8);
    }

    @Test
    void worst_isNothing_whereProgressIsTheSame() {
        assertThat(Steal.worst(new int[] {7, 7, 7, 7}, 2)).isZero();
    }
}
