package org.freshet.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.freshet.internal.relay.NodeSequence.Arrival;
import org.junit.jupiter.api.Test;

class NodeSequenceTest {

    private Instant now = Instant.EPOCH;
    private final NodeSequence sequence = new NodeSequence("me", Duration.ofMinutes(5), 2, () -> now);

    @Test
    void payload_ofThisNode_isOwnWhateverItsNumber() {
        assertThat(sequence.arrived("me", 1)).isEqualTo(Arrival.OWN);
        assertThat(sequence.arrived("me", 7)).isEqualTo(Arrival.OWN);
    }

    @Test
    void payload_ofUnknownNode_isGap_whateverItsNumber() {
        assertThat(sequence.arrived("a", 41)).isEqualTo(Arrival.GAP);
        assertThat(sequence.arrived("b", 1)).isEqualTo(Arrival.GAP);
    }

    @Test
    void payload_withFollowingNumber_isNext() {
        sequence.arrived("a", 41);
        assertThat(sequence.arrived("a", 42)).isEqualTo(Arrival.NEXT);
        assertThat(sequence.arrived("a", 43)).isEqualTo(Arrival.NEXT);
    }

    @Test
    void payload_afterMissingNumber_isGapOnce() {
        sequence.arrived("a", 1);
        assertThat(sequence.arrived("a", 3)).isEqualTo(Arrival.GAP);
        assertThat(sequence.arrived("a", 4)).isEqualTo(Arrival.NEXT);
    }

    @Test
    void payload_withNumberNotAboveTheLast_isDuplicateAndChangesNothing() {
        sequence.arrived("a", 5);
        assertThat(sequence.arrived("a", 5)).isEqualTo(Arrival.DUPLICATE);
        assertThat(sequence.arrived("a", 3)).isEqualTo(Arrival.DUPLICATE);
        assertThat(sequence.arrived("a", 6)).isEqualTo(Arrival.NEXT);
    }

    @Test
    void numbers_ofSeveralNodes_areCountedApart() {
        sequence.arrived("a", 1);
        sequence.arrived("b", 10);
        assertThat(sequence.arrived("a", 2)).isEqualTo(Arrival.NEXT);
        assertThat(sequence.arrived("b", 11)).isEqualTo(Arrival.NEXT);
    }

    @Test
    void node_silentForLong_isForgotten() {
        sequence.arrived("a", 1);
        now = now.plus(Duration.ofMinutes(5)).plusMillis(1);
        assertThat(sequence.arrived("a", 2)).isEqualTo(Arrival.GAP);
    }

    @Test
    void node_heardInBetween_isRemembered() {
        sequence.arrived("a", 1);
        now = now.plus(Duration.ofMinutes(3));
        sequence.arrived("a", 2);
        now = now.plus(Duration.ofMinutes(3));
        assertThat(sequence.arrived("a", 3)).isEqualTo(Arrival.NEXT);
    }

    @Test
    void nodes_moreThanAreRemembered_displaceTheLongestSilent() {
        sequence.arrived("a", 1);
        sequence.arrived("b", 1);
        sequence.arrived("a", 2);
        sequence.arrived("c", 1);
        assertThat(sequence.arrived("a", 3)).isEqualTo(Arrival.NEXT);
        assertThat(sequence.arrived("b", 2)).isEqualTo(Arrival.GAP);
    }
}
