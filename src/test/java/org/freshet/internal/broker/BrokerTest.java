package org.freshet.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BrokerTest {

    private final List<Runnable> later = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final Broker broker = new Broker(
            "n1",
            100,
            reason -> "resync " + reason,
            clock::get,
            (millis, task) -> later.add(() -> {
                clock.addAndGet(millis);
                task.run();
            }));
    private final FakeSink first = FakeSink.atOnce();
    private final FakeSink second = FakeSink.atOnce();
    private final FakeSink third = FakeSink.atOnce();
    private final Connection one = broker.open(Identity.NOBODY, first);
    private final Connection two = broker.open(Identity.NOBODY, second);
    private final Connection three = broker.open(Identity.NOBODY, third);

    private static Delivery to(String group, String text) {
        return new Delivery(group, position -> text);
    }

    private void publish(String group, String... texts) {
        broker.publish(Stream.of(texts).map(text -> to(group, text)).toList());
    }

    @Test
    @Tag("S71")
    void delivery_afterOneLeft_reachesTheOthersOnly() {
        List.of(one, two, three).forEach(connection -> broker.join(connection, "g", null));
        assertThat(broker.leave(two, "g")).isTrue();
        publish("g", "m");
        assertThat(first.frames).containsExactly("m");
        assertThat(second.frames).isEmpty();
        assertThat(third.frames).containsExactly("m");
    }

    @Test
    @Tag("S72")
    void deliveries_oneAfterTheOther_arriveInOrder() {
        broker.join(one, "g", null);
        publish("g", "1");
        publish("g", "2");
        publish("g", "3");
        assertThat(first.frames).containsExactly("1", "2", "3");
    }

    @Test
    @Tag("S77")
    void leave_beforeJoin_isNoError_joinTwiceDeliversOnce() {
        assertThat(broker.leave(one, "g")).isFalse();
        assertThat(broker.join(one, "g", null).again()).isFalse();
        assertThat(broker.join(one, "g", null).again()).isTrue();
        publish("g", "m");
        assertThat(first.frames).containsExactly("m");
        assertThat(broker.leave(one, "g")).isTrue();
        assertThat(one.isMember("g")).isFalse();
        assertThat(one.groupCount(group -> true)).isZero();
    }

    @Test
    @Tag("S78")
    void delivery_toAGroup_doesNotReachMembersOfAnother() {
        broker.join(one, "room_1", null);
        broker.join(two, "room_1", null);
        broker.join(three, "room_2", null);
        publish("room_1", "hello");
        assertThat(first.frames).containsExactly("hello");
        assertThat(second.frames).containsExactly("hello");
        assertThat(third.frames).isEmpty();
    }

    @Test
    void batch_overSeveralGroups_isOneFrameForEachMember() {
        broker.join(one, "g", null);
        broker.join(one, "h", null);
        broker.join(two, "h", null);
        broker.publish(List.of(to("g", "1"), to("h", "2"), to("nobody", "x"), to("g", "3")));
        assertThat(first.frames).containsExactly("[1,2,3]");
        assertThat(second.frames).containsExactly("2");
    }

    @Test
    void encoding_isCalledOnceForAllMembersAndNeverWithout() {
        AtomicInteger calls = new AtomicInteger();
        Delivery.Encoding counting = position -> "m" + calls.incrementAndGet() + "@" + position;
        broker.publish(List.of(new Delivery("g", counting)));
        assertThat(calls).hasValue(0);
        List.of(one, two, three).forEach(connection -> broker.join(connection, "g", null));
        broker.publish(List.of(new Delivery("g", counting)));
        assertThat(calls).hasValue(1);
        assertThat(Stream.of(first, second, third).flatMap(sink -> sink.frames.stream()))
                .containsOnly("m1@" + broker.position())
                .hasSize(3);
    }

    @Test
    @Tag("S46")
    void delivery_causedByAConnection_isNotEchoedToIt() {
        List.of(one, two).forEach(connection -> broker.join(connection, "g", null));
        broker.publish(List.of(new Delivery("g", null, one.id(), position -> "by one")));
        broker.publish(List.of(new Delivery("g", null, "another", position -> "by another")));
        broker.publish(List.of(new Delivery("g", null, null, position -> "by nobody")));
        assertThat(first.frames).containsExactly("by another", "by nobody");
        assertThat(second.frames).containsExactly("by one", "by another", "by nobody");
    }

    @Test
    @Tag("S47")
    void delivery_withAnAudience_reachesThoseUsersOnly() {
        FakeSink alice = member("alice");
        FakeSink bob = member("bob");
        broker.join(one, "g", null);
        broker.publish(List.of(new Delivery("g", Set.of("alice"), null, position -> "to alice")));
        broker.publish(List.of(to("g", "to all")));
        assertThat(alice.frames).containsExactly("to alice", "to all");
        assertThat(bob.frames).containsExactly("to all");
        assertThat(first.frames).containsExactly("to all");
    }

    @Test
    void encoding_forNobodyInTheAudience_isNotCalled() {
        member("bob");
        broker.publish(List.of(new Delivery("g", Set.of("alice"), null, position -> {
            throw new AssertionError("encoded for nobody");
        })));
    }

    private FakeSink member(String user) {
        FakeSink sink = FakeSink.atOnce();
        broker.join(broker.open(new Identity(user, null), sink), "g", null);
        return sink;
    }

    @Test
    void batch_beforeWhatAGroupAwaits_leavesWithIt_forItsMembersOnly() {
        List.of(one, two).forEach(connection -> broker.join(connection, "g", null));
        broker.join(one, "region", null);
        broker.publish(List.of(to("g", "event")), List.of("region"), List.of("region"));
        assertThat(first.frames).isEmpty();
        assertThat(second.frames).containsExactly("event");
        publish("region", "fragment");
        broker.arrived(List.of("region"));
        assertThat(first.frames).containsExactly("[event,fragment]");
    }

    @Test
    void batch_beforeWhatDoesNotCome_leavesAfterAMoment() {
        broker.join(one, "g", null);
        broker.join(one, "region", null);
        broker.publish(List.of(to("g", "event")), List.of("region"), List.of("region"));
        assertThat(first.frames).isEmpty();
        later.forEach(Runnable::run);
        assertThat(first.frames).containsExactly("event");
    }

    @Test
    void batch_thatIsEmpty_movesNoPosition() {
        String before = broker.position();
        broker.publish(List.of());
        assertThat(broker.position()).isEqualTo(before);
    }

    @Test
    void end_closesAndForgetsTheMemberships() {
        broker.join(one, "g", null);
        broker.join(two, "g", null);
        broker.end(one, CloseCode.ENDED, "log-out");
        publish("g", "m");
        assertThat(first.closed).containsExactly("4001 log-out");
        assertThat(first.frames).isEmpty();
        assertThat(second.frames).containsExactly("m");
        assertThat(broker.connectionCount()).isEqualTo(2);
    }

    @Test
    void join_afterTheEnd_isNoMembership() {
        broker.closed(one);
        broker.closed(one);
        assertThat(broker.join(one, "g", broker.position()).unchanged()).isFalse();
        assertThat(one.isMember("g")).isFalse();
    }

    @Test
    void endAll_peersThatStay_areToldAndClosed() {
        broker.join(one, "g", null);
        broker.endAll("bye", CloseCode.GOING_AWAY, "stopping", 1);
        publish("g", "too late");
        assertThat(List.of(first, second, third)).allSatisfy(sink -> {
            assertThat(sink.frames).containsExactly("bye");
            assertThat(sink.closed).containsExactly("1001 stopping");
        });
        assertThat(broker.connectionCount()).isZero();
    }

    @Test
    void endAll_peersThatLeave_areWaitedForAndNotClosed() throws Exception {
        Thread stopping = new Thread(() -> broker.endAll("bye", CloseCode.GOING_AWAY, "stopping", 60_000));
        stopping.start();
        await().until(() -> List.of(first, second, third).stream().allMatch(sink -> sink.frames.contains("bye")));
        assertThat(stopping.isAlive()).isTrue();
        List.of(one, two, three).forEach(broker::closed);
        stopping.join(10_000);
        assertThat(stopping.isAlive()).isFalse();
        assertThat(first.closed).isEmpty();
    }

    @Test
    void endMembers_closesMembersOnlyAfterTheFarewell_withNothingThatWaits_once() {
        FakeSink slow = FakeSink.onDemand();
        Connection member = broker.open(Identity.NOBODY, slow);
        broker.join(member, "session.x", null);
        member.answer(List.of("in flight"));
        publish("session.x", "waits");
        assertThat(broker.endMembers("session.x", c -> false, "bye", CloseCode.ENDED, "session ended"))
                .isZero();
        assertThat(broker.endMembers("session.x", c -> true, "bye", CloseCode.ENDED, "session ended"))
                .isEqualTo(1);
        assertThat(broker.end(c -> c == member, "bye", CloseCode.ENDED, "session ended"))
                .isZero();
        slow.complete(null);
        assertThat(slow.frames).containsExactly("in flight", "bye");
        assertThat(slow.closed).isEmpty();
        slow.complete(null);
        assertThat(slow.closed).containsExactly("4001 session ended");
        assertThat(first.frames).isEmpty();
        assertThat(first.closed).isEmpty();
    }

    @Test
    void answers_overTheBound_closeThePeerOnceItHasTakenWhatIsInFlight() {
        FakeSink slow = FakeSink.onDemand();
        Connection asking = broker.open(Identity.NOBODY, slow);
        asking.answer(List.of("in flight"));
        for (int i = 0; i < 10_000; i++) {
            asking.answer(List.of("answer " + i, "and more"));
        }
        assertThat(slow.closed).isEmpty();
        slow.complete(null);
        assertThat(slow.closed).containsExactly("4008 too slow");
        assertThat(slow.frames).containsExactly("in flight");
    }

    @Test
    void answers_overTheBound_endThePeerThatNeverTakesWhatIsInFlight() {
        FakeSink slow = FakeSink.onDemand();
        Connection asking = broker.open(Identity.NOBODY, slow);
        asking.answer(List.of("in flight"));
        for (int i = 0; i < 10_000; i++) {
            asking.answer(List.of("answer " + i, "and more"));
        }
        clock.addAndGet(1_001);
        new Heartbeat(broker, 1_000, 1).beat();
        assertThat(slow.closed).containsExactly("4008 too slow");
    }

    @Test
    void latest_causedByAMember_replacesNothingThere_butIsReplacedItself() {
        FakeSink slow = FakeSink.onDemand();
        Connection causing = broker.open(Identity.NOBODY, slow);
        List.of(causing, one).forEach(connection -> broker.join(connection, "g", null));
        publish("g", "in flight");
        broker.publish(List.of(Delivery.latest("g", null, position -> "1")));
        broker.publish(List.of(Delivery.latest("g", "another", position -> "2")));
        broker.publish(List.of(Delivery.latest("g", causing.id(), position -> "3")));
        slow.complete(null);
        assertThat(slow.frames).containsExactly("in flight", "[2,3]");
        broker.publish(List.of(Delivery.latest("g", causing.id(), position -> "4")));
        broker.publish(List.of(Delivery.latest("g", null, position -> "5")));
        slow.complete(null);
        assertThat(slow.frames.get(2)).isEqualTo("5");
    }

    @Test
    void delivery_toAnEmptyAudience_reachesNobody() {
        FakeSink alice = member("alice");
        broker.join(one, "g", null);
        broker.publish(List.of(new Delivery("g", Set.of(), null, position -> "to nobody")));
        assertThat(alice.frames).isEmpty();
        assertThat(first.frames).isEmpty();
    }
}
