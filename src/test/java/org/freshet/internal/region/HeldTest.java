package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldTest {

    @Test
    void values_fewOrMany_areThoseOfASet_inTheOrderOfTheirAddition() {
        Random random = new Random(3);
        Held<Integer> held = new Held<>();
        Set<Integer> expected = new LinkedHashSet<>();
        for (int round = 0; round < 20_000; round++) {
            Integer value = random.nextInt(40);
            // Mostly adds for a while, then mostly removes: few become many, and few again.
            if (random.nextInt(10) < (round / 500 % 2 == 0 ? 7 : 2)) {
                held.add(value);
                expected.add(value);
            } else {
                held.remove(value);
                expected.remove(value);
            }
            assertThat(held.values()).containsExactlyElementsOf(expected);
            assertThat(held.isEmpty()).isEqualTo(expected.isEmpty());
        }
    }
}
