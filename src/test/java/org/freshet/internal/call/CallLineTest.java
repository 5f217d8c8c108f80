package org.freshet.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import org.freshet.SystemLog;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.call.CallStage.Visitor;
import org.freshet.internal.thread.RelievedThreads;
import org.freshet.internal.wire.ErrorCode;
import org.freshet.internal.wire.ServerMessage.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Order, bounds and the ends of connections, on two threads. */
class CallLineTest {

    private final CallStage stage = new CallStage(Desk.class, Scratch.class);
    private final Desk desk = stage.bean(Desk.class);
    private final Visitor alice = visitor("alice");
    private final Visitor bob = visitor("bob");

    private Visitor visitor(String user) {
        return stage.visitor(new Identity(user, null, Set.of()));
    }

    @BeforeEach
    void clear() {
        SystemLog.clear();
    }

    @AfterEach
    void close() {
        desk.open();
        stage.close();
    }

    /** A call of hers runs until the gate is open. */
    private void holdThread(Visitor visitor, String name) {
        visitor.says(name, "desk.waits", '\'' + name + '\'');
        await().until(() -> desk.ran().contains("in " + name));
    }

    @Test
    void callsOfOneConnection_runInOrder_thoseOfAnotherMeanwhile() {
        holdThread(alice, "first");
        assertThat(alice.says("2", "desk.note", "'second'")).isNull();
        assertThat(alice.says("3", "desk.note", "'third'")).isNull();
        assertThat(bob.calls("desk.note", "'bob'")).contains("'ok':true");
        assertThat(desk.ran()).containsExactly("in first", "bob");
        desk.open();
        await().until(() -> alice.frames() == 3);
        assertThat(desk.ran()).containsExactly("in first", "bob", "first", "second", "third");
        assertThat(alice.heard()).matches("(?s).*'first'.*\n.*'2'.*\n.*'3'.*");
    }

    @Test
    void calls_beyondTheBound_areRefusedAtOnceAndDoNotRun() {
        holdThread(alice, "first");
        for (int i = 1; i <= CallStage.WAITING; i++) {
            assertThat(alice.says("w" + i, "desk.note", "" + i)).isNull();
        }
        Result refusal = alice.says("more", "desk.note", "'more'");
        assertThat(stage.refused).containsExactly(ErrorCode.RATE_LIMITED);
        assertThat(refusal.text()).contains("\"ref\":\"more\",\"ok\":false", "\"rate-limited\"", "At most 3 calls");
        desk.open();
        await().until(() -> alice.frames() == 1 + CallStage.WAITING);
        assertThat(desk.ran()).doesNotContain("more");
        assertThat(alice.calls("desk.waits", "'again'")).contains("'ok':true");
    }

    @Test
    void arguments_beyondTheBound_areRefusedUntilSomeHaveBeenTaken() {
        holdThread(alice, "first");
        String half = "'" + "x".repeat(CallStage.CHARACTERS / 2) + "'";
        assertThat(alice.says("2", "desk.note", half)).isNull();
        assertThat(alice.says("3", "desk.note", half).text()).contains("rate-limited", "1000 characters");
        assertThat(alice.says("4", "desk.note", "'small'")).isNull();
        desk.open();
        await().until(() -> alice.frames() == 3);
        alice.heard();
        assertThat(alice.calls("desk.note", half)).contains("'ok':true");
    }

    @Test
    void connection_thatEnds_dropsWhatWaits_andWhatRunsEnds() {
        holdThread(alice, "first");
        alice.says("2", "desk.note", "'second'");
        alice.line().end();
        assertThat(alice.says("3", "desk.note", "'third'")).isNull();
        desk.open();
        stage.calls.awaitIdle(20_000);
        assertThat(desk.ran()).containsExactly("in first", "first");
    }

    @Test
    void connection_thatTheServerEnds_dropsWhatWaits() {
        stage.broker.join(alice.connection(), "session.x", null);
        holdThread(alice, "first");
        alice.says("2", "desk.note", "'second'");
        stage.broker.endMembers("session.x", connection -> true, "bye", 4001, "session ended");
        desk.open();
        stage.calls.awaitIdle(20_000);
        assertThat(desk.ran()).containsExactly("in first", "first");
    }

    @Test
    void idle_isWaitedFor_butNotForEver() {
        holdThread(alice, "first");
        stage.calls.awaitIdle(1);
        assertThat(desk.ran()).containsExactly("in first");
        desk.open();
        stage.calls.awaitIdle(20_000);
        assertThat(desk.ran()).containsExactly("in first", "first");
        assertThat(alice.frames()).isEqualTo(1);
    }

    @Test
    void methodsThatDoNotReturn_areReportedOnce_andOthersGoOn() {
        holdThread(alice, "first");
        holdThread(bob, "second");
        Visitor carol = visitor("carol");
        carol.says("1", "desk.note", "'carol'");
        stage.calls.watch();
        assertThat(SystemLog.lines("RX0713")).isEmpty();
        stage.millis.set(RelievedThreads.LONG_MILLIS);
        stage.calls.watch();
        stage.calls.watch();
        await().until(() -> carol.frames() == 1);
        assertThat(SystemLog.lines("RX0713")).hasSize(2).allSatisfy(line -> assertThat(line.text())
                .contains("Desk.waits()", "10 s", "up to 2 calls"));
        assertThat(stage.pool.getCorePoolSize()).isEqualTo(4);
        desk.open();
        await().until(() -> alice.frames() == 1 && bob.frames() == 1);
        await().until(() -> stage.pool.getPoolSize() == 2);
    }

    @Test
    void stop_whileCallsWait_endsTheLine() {
        holdThread(alice, "first");
        alice.says("2", "desk.note", "'second'");
        stage.pool.shutdown();
        desk.open();
        stage.calls.awaitIdle(20_000);
        assertThat(desk.ran()).containsExactly("in first", "first");
        assertThat(bob.says("1", "desk.note", "'late'")).isNull();
        assertThat(desk.ran()).doesNotContain("late");
    }

    @Test
    void key_ofACallThatRuns_isWaitedForWithoutAThread() {
        Visitor again = visitor("alice");
        alice.says("1", "desk.waits", "'once'", "k");
        await().until(() -> desk.ran().contains("in once"));
        again.says("7", "desk.waits", "'once'", "k");
        // Both threads would be held otherwise.
        assertThat(bob.calls("desk.note", "'bob'")).contains("'ok':true");
        assertThat(again.frames()).isZero();
        desk.open();
        await().until(() -> again.frames() == 1);
        assertThat(again.heard()).contains("'ref':'7','ok':true");
        assertThat(desk.ran()).containsExactly("in once", "bob", "once");
    }
}
