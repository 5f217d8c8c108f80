package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {

    private final Positions positions = new Positions("n1", 2);

    private String publish(String... groups) {
        for (String group : groups) {
            positions.told(group);
        }
        positions.advance();
        return positions.current();
    }

    @Test
    void position_afterABatch_isTheOneItWasPublishedWith() {
        String before = positions.current();
        String next = positions.next();
        assertThat(next).isNotEqualTo(before).startsWith("n1-");
        assertThat(publish("a", "b")).isEqualTo(next);
    }

    @Test
    void group_thatWasTold_isUnchangedOnlySinceThen() {
        String before = positions.current();
        String after = publish("a");
        assertThat(positions.unchangedSince("a", before)).isFalse();
        assertThat(positions.unchangedSince("a", after)).isTrue();
    }

    @Test
    void group_thatWasNotTold_isUnchanged() {
        String before = positions.current();
        publish("a");
        assertThat(positions.unchangedSince("b", before)).isTrue();
    }

    @Test
    void group_whileItsBatchIsBeingPublished_countsAsTold() {
        positions.told("a");
        assertThat(positions.unchangedSince("a", positions.current())).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "n1", "n1-", "n1-!", "n1-1 ", "n1-zzzzzzzzzzzzzzzzzzzz", "n2-1", "n11-1", "n-1", "1", "n1--1"
            })
    void position_ofAnotherNodeOrNone_neverPasses(String position) {
        publish("a");
        publish("b");
        assertThat(positions.unchangedSince("quiet", position)).isFalse();
    }

    @Test
    void position_thatWasNotReachedYet_doesNotPass() {
        String next = positions.next();
        assertThat(positions.unchangedSince("a", next)).isFalse();
    }

    @Test
    void group_forgottenForWantOfRoom_countsAsToldThenAndNotLater() {
        String first = publish("a");
        String second = publish("b");
        publish("c");
        // Of three groups two are remembered: what was told of a is known no more precisely than of any other.
        assertThat(positions.unchangedSince("a", positions.current())).isTrue();
        assertThat(positions.unchangedSince("a", first)).isTrue();
        assertThat(positions.unchangedSince("quiet", "n1-0")).isFalse();
        assertThat(positions.unchangedSince("b", first)).isFalse();
        assertThat(positions.unchangedSince("b", second)).isTrue();
    }

    @Test
    void group_toldAgain_isForgottenLast() {
        publish("a");
        String second = publish("b");
        String third = publish("a");
        publish("c");
        // Of b, which made room, is known what of any forgotten one is.
        assertThat(positions.unchangedSince("quiet", second)).isTrue();
        assertThat(positions.unchangedSince("a", second)).isFalse();
        assertThat(positions.unchangedSince("a", third)).isTrue();
    }

    @Test
    void forget_makesEveryPositionSoFarWorthless() {
        String told = publish("a");
        positions.forget();
        assertThat(positions.unchangedSince("a", told)).isFalse();
        assertThat(positions.unchangedSince("quiet", told)).isFalse();
        assertThat(positions.current()).isNotEqualTo(told);
        assertThat(positions.unchangedSince("quiet", positions.current())).isTrue();
    }
}
