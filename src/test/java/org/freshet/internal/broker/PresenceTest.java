package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.freshet.Presence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final Identity ALICE = new Identity("alice", "s1");
    private static final Identity BOB = new Identity("bob", "s2");

    private final List<Runnable> later = new ArrayList<>();
    private final List<String> watched = new ArrayList<>();
    private final Broker broker = new Broker(
            "n1",
            new QueueLimit(100, Long.MAX_VALUE),
            reason -> "resync",
            () -> 0,
            (millis, task) -> later.add(task),
            new Noting(watched),
            (attendance, position) -> text(attendance));
    private final FakeSink sink = FakeSink.atOnce();
    private final Connection follower = broker.open(Identity.NOBODY, sink);

    private static String text(Attendance attendance) {
        return attendance.group() + (attendance.whole() ? " all" : "") + people(" +", attendance.joined())
                + people(" -", attendance.left()) + " = " + attendance.count();
    }

    private static String people(String sign, List<Presence> people) {
        return people.stream().map(one -> sign + one.user() + one.count()).collect(Collectors.joining());
    }

    private Connection join(Identity identity, String group) {
        Connection connection = broker.open(identity, FakeSink.atOnce());
        broker.join(connection, group, null);
        return connection;
    }

    private void follow() {
        broker.join(follower, "presence.room", null);
        broker.tellPresence(follower, "presence.room");
    }

    private void aMomentPasses() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    private void hears(String... frames) {
        assertThat(sink.frames).containsExactly(frames);
        sink.frames.clear();
    }

    @Test
    void follower_isToldWhoIsThere_thenWhatChanges() {
        join(ALICE, "room");
        follow();
        hears("room all +alice1 = 1");
        Connection bob = join(BOB, "room");
        aMomentPasses();
        hears("room +bob1 = 2");
        broker.leave(bob, "room");
        aMomentPasses();
        hears("room -bob0 = 1");
    }

    @Test
    @Tag("S57")
    void tabs_ofOneUser_areOne_whoIsGoneWithTheLast() {
        follow();
        Connection first = join(ALICE, "room");
        Connection second = join(ALICE, "room");
        aMomentPasses();
        assertThat(broker.presence("room")).containsExactly(new Presence("alice", 2));
        broker.closed(first);
        aMomentPasses();
        assertThat(broker.presence("room")).containsExactly(new Presence("alice", 1));
        broker.closed(second);
        broker.closed(second);
        aMomentPasses();
        assertThat(broker.presence("room")).isEmpty();
        hears("room all = 0", "room +alice2 = 1", "room +alice1 = 1", "room -alice0 = 0");
        assertThat(watched).containsExactly("arrived alice room", "departed alice room");
    }

    @Test
    void anonymous_countsAndHasNoName() {
        follow();
        join(Identity.NOBODY, "room");
        join(Identity.NOBODY, "room");
        aMomentPasses();
        hears("room all = 0", "room = 2");
        assertThat(broker.presence("room")).isEmpty();
    }

    @Test
    void reload_whichIsBackInAMoment_isNotTold() {
        Connection before = join(ALICE, "room");
        follow();
        broker.closed(before);
        join(ALICE, "room");
        aMomentPasses();
        hears("room all +alice1 = 1");
    }

    @Test
    void reload_duringWhichSomebodyBeginsToFollow_isToldAtItsEnd() {
        join(Identity.NOBODY, "room");
        Connection before = join(ALICE, "room");
        broker.join(broker.open(BOB, FakeSink.atOnce()), "presence.room", null);
        broker.closed(before);
        follow();
        hears("room all = 1");
        join(ALICE, "room");
        aMomentPasses();
        hears("room +alice1 = 2");
    }

    @Test
    void visit_thatEndsRightAfterSomebodyBeganToFollow_isToldAtItsEnd() {
        broker.join(broker.open(BOB, FakeSink.atOnce()), "presence.room", null);
        Connection alice = join(ALICE, "room");
        Connection nobody = join(Identity.NOBODY, "hall");
        follow();
        broker.closed(alice);
        aMomentPasses();
        hears("room all +alice1 = 1", "room -alice0 = 0");
        broker.join(nobody, "room", null);
        broker.tellPresence(follower, "presence.room");
        broker.closed(nobody);
        aMomentPasses();
        hears("room all = 1", "room = 0");
    }

    @Test
    void manyAtOnce_areOneMessage() {
        follow();
        join(ALICE, "room");
        join(BOB, "room");
        assertThat(later).hasSize(1);
        aMomentPasses();
        hears("room all = 0", "room +alice1 +bob1 = 2");
    }

    @Test
    void presence_thatNobodyFollowsAnyMore_isNotTold_andAnewIsWhole() {
        follow();
        broker.leave(follower, "presence.room");
        join(ALICE, "room");
        assertThat(later).isEmpty();
        follow();
        hears("room all = 0", "room all +alice1 = 1");
        assertThat(later).isEmpty();
    }

    @Test
    void otherGroups_andWhoDoesNotFollow_areToldNothing() {
        follow();
        sink.frames.clear();
        FakeSink other = FakeSink.atOnce();
        Connection member = broker.open(BOB, other);
        broker.join(member, "hall", null);
        broker.join(member, "room", null);
        broker.tellPresence(member, "presence.room");
        broker.tellPresence(member, "room");
        broker.leave(member, "room");
        join(ALICE, "hall");
        aMomentPasses();
        hears();
        assertThat(other.frames).isEmpty();
    }

    /** Tracks rooms. */
    private record Noting(List<String> noted) implements Watch {

        @Override
        public boolean tracks(String group) {
            return group.equals("room");
        }

        @Override
        public void arrived(Connection connection, String group) {
            noted.add("arrived " + connection.identity().user() + " " + group);
        }

        @Override
        public void departed(Connection connection, String group) {
            noted.add("departed " + connection.identity().user() + " " + group);
        }
    }
}
