package org.freshet.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.Json;
import java.util.concurrent.atomic.AtomicLong;
import org.freshet.internal.wire.CallOutcome;
import org.freshet.internal.wire.CallOutcome.Failed;
import org.freshet.internal.wire.CallOutcome.Returned;
import org.freshet.internal.wire.ClientMessage.Call;
import org.freshet.internal.wire.ErrorCode;
import org.freshet.internal.wire.Ref;
import org.junit.jupiter.api.Test;

class CallMemoryTest {

    private static final long MINUTE = 60_000;

    private final AtomicLong millis = new AtomicLong();
    private final CallMemory memory = new CallMemory(millis::get, 100_000);
    private int runs;

    private CallOutcome once(String owner, String key, String arguments, int size) {
        return memory.once(owner, new Call(Ref.of("r"), "m", arguments, key), () -> {
                    runs++;
                    return new Returned(Json.createValue(runs + "x".repeat(size)), false);
                })
                .toCompletableFuture()
                .join();
    }

    @Test
    void key_again_hasTheSameOutcomeAndDoesNotRun() {
        CallOutcome first = once("alice", "k", "[]", 0);
        assertThat(once("alice", "k", "[]", 0)).isSameAs(first);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void key_ofAnotherOwnerOrAnotherKey_isAnotherCall() {
        once("alice", "k", "[]", 0);
        once("bob", "k", "[]", 0);
        once("alice", "l", "[]", 0);
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void key_withOtherArgumentsOrMethod_isRefused() {
        once("alice", "k", "[1]", 0);
        assertThat(once("alice", "k", "[2]", 0))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.code()).isEqualTo(ErrorCode.INVALID_ARGUMENTS));
        CallOutcome other = memory.once("alice", new Call(Ref.of("r"), "n", "[1]", "k"), () -> null)
                .toCompletableFuture()
                .join();
        assertThat(other).isInstanceOf(Failed.class);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void key_withOtherArgumentsOfTheSameHashCode_isRefused() {
        once("alice", "k", "[\"Aa\"]", 0);
        assertThat("[\"BB\"]").hasSameHashCodeAs("[\"Aa\"]");
        assertThat(once("alice", "k", "[\"BB\"]", 0)).isInstanceOf(Failed.class);
    }

    @Test
    void key_isKeptForTenMinutes() {
        once("alice", "k", "[]", 0);
        millis.set(10 * MINUTE - 1);
        once("alice", "k", "[]", 0);
        assertThat(runs).isEqualTo(1);
        millis.set(10 * MINUTE);
        once("alice", "k", "[]", 0);
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void owner_withManyKeys_losesItsOwnOldest() {
        once("bob", "k", "[]", 0);
        for (int i = 0; i <= 100; i++) {
            once("alice", "k" + i, "[]", 0);
        }
        runs = 0;
        once("bob", "k", "[]", 0);
        once("alice", "k1", "[]", 0);
        assertThat(runs).isZero();
        once("alice", "k0", "[]", 0);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void outcomes_thatAreLarge_pushOutTheOldestOfWhoeverHasMost() {
        once("alice", "k", "[]", 30_000);
        once("bob", "k0", "[]", 40_000);
        once("bob", "k1", "[]", 40_000);
        runs = 0;
        once("alice", "k", "[]", 0);
        once("bob", "k1", "[]", 0);
        assertThat(runs).isZero();
        once("bob", "k0", "[]", 0);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void outcomes_thatAreTooLargeTogether_leaveSomeRoomAfterwards() {
        for (int i = 0; i < 10; i++) {
            once("alice", "k" + i, "[]", 3_700);
            once("bob", "k" + i, "[]", 1_000);
        }
        for (int i = 10; i < 22; i++) {
            once("alice", "k" + i, "[]", 3_700);
        }
        runs = 0;
        once("alice", "k3", "[]", 0);
        for (int i = 0; i < 10; i++) {
            once("bob", "k" + i, "[]", 0);
        }
        assertThat(runs).isZero();
        once("alice", "k2", "[]", 0);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void outcomes_ofCallsThatRun_areNotForgotten() {
        memory.once("bob", new Call(Ref.of("r"), "m", "[]", "k"), () -> {
            once("bob", "k0", "[]", 60_000);
            once("bob", "k1", "[]", 60_000);
            return new Returned(Json.createValue("ended"), false);
        });
        runs = 0;
        once("bob", "k", "[]", 0);
        once("bob", "k1", "[]", 0);
        assertThat(runs).isZero();
        once("bob", "k0", "[]", 0);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void work_thatThrows_isAFailureForWhoeverAsksAgain() {
        catchThrowable(() -> memory.once("alice", new Call(Ref.of("r"), "m", "[]", "k"), () -> {
            throw new AssertionError("unexpected");
        }));
        assertThat(once("alice", "k", "[]", 0)).isInstanceOf(Failed.class);
        assertThat(runs).isZero();
    }
}
