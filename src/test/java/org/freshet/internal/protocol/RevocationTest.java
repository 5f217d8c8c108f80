package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.freshet.SystemLog;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was granted is taken back. */
class RevocationTest {

    private static final Identity ALICE = new Identity("alice", "f00", Set.of("p"));
    private static final Identity BOB = new Identity("bob", "f01");

    private final Site site = new Site();
    private final Guest alice = site.guest(ALICE);
    private final Guest other = site.guest(ALICE);
    private final Guest bob = site.guest(BOB);

    private void subscribe(Guest guest, Identity identity, String group) {
        guest.says("{'type':'subscribe','token':'%s'}", site.token(identity, group));
        assertThat(guest.onlyFrame()).contains("\"subscribed\"");
        guest.forgets();
    }

    private static void assertEnded(Guest guest, String reason) {
        assertThat(guest.onlyFrame()).isEqualTo("{\"type\":\"bye\",\"reason\":\"" + reason + "\",\"retryAfter\":1000}");
        assertThat(guest.closed()).singleElement().asString().startsWith("4001 ");
    }

    @Test
    @Tag("S55")
    void closeUser_endsAllConnectionsOfTheUser_andNobodyElses() {
        subscribe(bob, BOB, "g");
        assertThat(site.conversations.close("alice", null)).isEqualTo(2);
        assertEnded(alice, "closed");
        assertEnded(other, "closed");
        site.publish("g", "m");
        bob.hears("m");
        assertThat(site.conversations.close("alice", null)).isZero();
    }

    @Test
    @Tag("S55")
    void closeUser_inOneGroup_endsItsMembersOnly() {
        subscribe(alice, ALICE, "a");
        subscribe(other, ALICE, "b");
        subscribe(bob, BOB, "a");
        assertThat(site.conversations.close("alice", "a")).isEqualTo(1);
        assertEnded(alice, "closed");
        site.publish("a", "m");
        site.publish("b", "n");
        bob.hears("m");
        other.hears("n");
    }

    @Test
    @Tag("S54")
    void closeGroup_endsItsMembers_closeAllEverybody_closeUnknownNobody() {
        subscribe(alice, ALICE, "a");
        assertThat(site.conversations.close(null, "nowhere")).isZero();
        assertThat(site.conversations.close("nobody", null)).isZero();
        assertThat(site.conversations.close(null, "a")).isEqualTo(1);
        assertEnded(alice, "closed");
        assertThat(bob.closed()).isEmpty();
        assertThat(site.conversations.close(null, null)).isEqualTo(2);
        assertEnded(bob, "closed");
    }

    @Test
    void tokens_fromBefore_areVoid_newOnesAreGood() {
        String old = site.token(ALICE, "a", "b");
        String ofOther = site.token(ALICE, "b");
        String ofBob = site.token(BOB, "a");
        site.conversations.close("alice", "a");
        other.says("{'type':'subscribe','token':'%s'}", old);
        assertThat(other.onlyFrame()).contains("\"expired-token\"");
        other.forgets();
        subscribe(other, ALICE, "a");
        other.says("{'type':'subscribe','token':'%s'}", ofOther);
        assertThat(other.onlyFrame()).contains("\"subscribed\"");
        bob.says("{'type':'subscribe','token':'%s'}", ofBob);
        assertThat(bob.onlyFrame()).contains("\"subscribed\"");
    }

    @Test
    void subscription_byName_whoseRightIsTakenWhileAuthorizersAreAsked_isRefused() {
        site.authorizers.present = true;
        site.authorizers.allowed.add("alice a");
        site.authorizers.meanwhile = () -> {
            site.authorizers.meanwhile = () -> {};
            site.authorizers.allowed.remove("alice a");
            assertThat(site.conversations.close("alice", "a")).isZero();
        };
        alice.says("{'type':'subscribe','ref':'1','group':'a'}");
        site.ask();
        assertThat(alice.onlyFrame()).contains("\"ref\":\"1\"", "\"not-allowed\"");
        alice.forgets();
        site.publish("a", "m");
        alice.hears();
        assertThat(alice.closed()).isEmpty();
    }

    @Test
    void subscription_byName_whoseRightStaysWhileSomebodyElseLosesHis_isGranted() {
        site.authorizers.present = true;
        site.authorizers.allowed.add("alice a");
        site.authorizers.meanwhile = () -> {
            site.authorizers.meanwhile = () -> {};
            site.conversations.close("bob", "a");
        };
        alice.says("{'type':'subscribe','ref':'1','group':'a'}");
        site.ask();
        assertThat(alice.onlyFrame()).contains("\"subscribed\"");
        alice.forgets();
        site.publish("a", "m");
        alice.hears("m");
        assertThat(site.authorizers.asked).containsExactly("alice a", "alice a");
        site.authorizers.allowed.clear();
        site.conversations.recheck();
        site.ask();
        alice.hears("{'type':'unsubscribed','group':'a'}");
    }

    @Test
    void userThatChangesInASession_endsItsConnections_thoseOfOtherSessionsStay() {
        site.conversations.endOthers(ALICE);
        assertThat(alice.closed()).isEmpty();
        site.conversations.endOthers(new Identity(null, "f00"));
        assertEnded(alice, "user-changed");
        assertEnded(other, "user-changed");
        assertThat(bob.closed()).isEmpty();
    }

    @Test
    void handshake_ofSomebodyElseInASession_endsItsConnections() {
        site.conversations.present(new Identity("carol", null));
        site.conversations.present(ALICE);
        assertThat(alice.closed()).isEmpty();
        site.conversations.present(new Identity("carol", "f00"));
        assertEnded(alice, "user-changed");
        assertThat(bob.closed()).isEmpty();
    }

    @Test
    void rolesThatChangeInASession_endItsConnections() {
        site.conversations.endOthers(new Identity("alice", "f00", Set.of("p", "q")));
        assertEnded(alice, "user-changed");
    }

    @Test
    void rolesThatChangeInASession_makeTokensVoid_butNotThoseOfOthers() {
        String token = site.token(ALICE, "a");
        String ofBob = site.token(BOB, "a");
        Identity now = new Identity("alice", "f00", Set.of("q"));
        site.conversations.endOthers(now);
        Guest again = site.guest(now);
        again.says("{'type':'subscribe','token':'%s'}", token);
        assertThat(again.onlyFrame()).contains("\"expired-token\"");
        bob.says("{'type':'subscribe','token':'%s'}", ofBob);
        assertThat(bob.onlyFrame()).contains("\"subscribed\"");
        site.conversations.endOthers(now);
        site.conversations.endOthers(new Identity("carol", "f01"));
        again.forgets();
        again.says("{'type':'subscribe','token':'%s'}", site.token(now, "a"));
        assertThat(again.onlyFrame()).contains("\"subscribed\"");
    }

    @Test
    void connection_thatWouldLeaveItsUserOrSession_staysInThem_andEndsWithThem() {
        for (String group : new String[] {"user.alice", "session.f00"}) {
            alice.says("{'type':'unsubscribe','ref':'1','group':'%s'}", group);
            assertThat(alice.onlyFrame()).contains("\"ref\":\"1\"", "\"not-allowed\"");
            alice.forgets();
        }
        site.conversations.endSession("f00");
        assertEnded(alice, "session-ended");
    }

    @Test
    void session_thatEnds_endsItsConnections() {
        assertThat(site.conversations.seen("f00", "alice")).isTrue();
        site.conversations.endSession("f00");
        assertEnded(alice, "session-ended");
        assertThat(bob.closed()).isEmpty();
        assertThat(site.conversations.seen("f00", "alice")).isFalse();
    }

    @Test
    void connection_thatOpensWhenItsUserHasGone_isEndedAtOnce() {
        long mark = site.conversations.mark();
        site.conversations.seen("f00", "alice");
        site.conversations.seen("f01", null);
        assertThat(open(ALICE, mark).closed).isEmpty();
        site.conversations.seen("f00", null);
        assertThat(open(ALICE, mark).closed).containsExactly("4001 user changed");
        assertThat(open(ALICE, site.conversations.mark()).closed).isEmpty();
        long again = site.conversations.mark();
        site.conversations.endSession("f00");
        assertThat(open(ALICE, again).closed).containsExactly("4001 user changed");
        assertThat(open(new Identity(null, "f00"), again).closed).containsExactly("4001 user changed");
    }

    private FakeSink open(Identity identity, long mark) {
        FakeSink sink = FakeSink.atOnce();
        site.conversations.open(identity, mark, "", sink);
        return sink;
    }

    @Test
    void authorizers_thatChangeTheirMind_endTheSubscription_toldOnce() {
        site.authorizers.present = true;
        site.authorizers.allowed.add("alice a");
        site.authorizers.allowed.add("bob a");
        for (Guest guest : new Guest[] {alice, other, bob}) {
            guest.says("{'type':'subscribe','group':'a'}");
            site.ask();
            guest.forgets();
        }
        site.authorizers.asked.clear();
        site.authorizers.allowed.remove("alice a");
        site.conversations.recheck();
        site.conversations.recheck();
        assertThat(alice.frames()).isEmpty();
        site.ask();
        assertThat(site.authorizers.asked).containsExactlyInAnyOrder("alice a", "bob a");
        alice.hears("{'type':'unsubscribed','group':'a'}");
        other.hears("{'type':'unsubscribed','group':'a'}");
        site.publish("a", "m");
        bob.hears("m");
        alice.hears();
        site.conversations.recheck();
        site.ask();
        alice.hears();
        assertThat(alice.closed()).isEmpty();
    }

    @Test
    void rights_thatCannotBeFoundOut_endTheirConnection_andKeepNoneFromBeingAsked() {
        SystemLog.clear();
        site.authorizers.present = true;
        for (String user : new String[] {"alice", "bob"}) {
            site.authorizers.allowed.add(user + " a");
        }
        for (Guest guest : new Guest[] {alice, bob}) {
            guest.says("{'type':'subscribe','group':'a'}");
            site.ask();
            guest.forgets();
        }
        site.authorizers.allowed.remove("bob a");
        site.authorizers.failing = "alice";
        site.conversations.recheck();
        site.ask();
        assertThat(alice.closed()).containsExactly("4001 rights unknown");
        bob.hears("{'type':'unsubscribed','group':'a'}");
        assertThat(SystemLog.lines("RX0415")).hasSize(1);
    }

    @Test
    void authorizer_thatDoesNotAnswer_endsTheConnection_andKeepsNoneFromBeingAsked() {
        SystemLog.clear();
        site.authorizers.present = true;
        for (Guest guest : new Guest[] {alice, bob}) {
            site.authorizers.allowed.add((guest == bob ? "bob" : "alice") + " a");
            guest.says("{'type':'subscribe','group':'a'}");
            site.ask();
            guest.forgets();
        }
        site.authorizers.allowed.clear();
        site.authorizers.asked.clear();
        site.authorizers.meanwhile = () -> {
            site.authorizers.meanwhile = () -> {};
            site.millis.addAndGet(Recheck.PATIENCE_MILLIS - 1);
            site.conversations.recheck();
            assertThat(SystemLog.lines("RX0416")).isEmpty();
            site.millis.addAndGet(1);
            site.conversations.recheck();
        };
        site.conversations.recheck();
        site.ask();
        assertThat(SystemLog.lines("RX0416")).hasSize(1);
        boolean aliceFirst = site.authorizers.asked.get(0).startsWith("alice");
        assertThat((aliceFirst ? alice : bob).closed()).containsExactly("4001 rights unknown");
        (aliceFirst ? bob : alice).hears("{'type':'unsubscribed','group':'a'}");
        site.conversations.recheck();
        assertThat(site.asking).hasSize(1);
    }

    @Test
    void authorizer_thatIsSlowButAnswers_endsNoConnection_howeverMuchItIsAsked() {
        SystemLog.clear();
        site.authorizers.present = true;
        for (String group : new String[] {"a", "b"}) {
            site.authorizers.allowed.add("alice " + group);
            alice.says("{'type':'subscribe','group':'%s'}", group);
            site.ask();
            assertThat(alice.onlyFrame()).contains("\"subscribed\"");
            alice.forgets();
        }
        site.authorizers.asked.clear();
        site.authorizers.meanwhile = () -> {
            site.millis.addAndGet(Recheck.PATIENCE_MILLIS - 1);
            site.conversations.recheck();
        };
        site.conversations.recheck();
        site.ask();
        assertThat(site.authorizers.asked).containsExactlyInAnyOrder("alice a", "alice b");
        assertThat(SystemLog.lines("RX0416")).isEmpty();
        assertThat(alice.closed()).isEmpty();
    }

    @Test
    void subscription_byTokenOrPattern_isNotAskedAbout() {
        site.patterns.allow("news");
        site.authorizers.present = true;
        subscribe(alice, ALICE, "a");
        alice.says("{'type':'subscribe','group':'news'}");
        site.conversations.recheck();
        site.ask();
        assertThat(site.authorizers.asked).isEmpty();
    }
}
