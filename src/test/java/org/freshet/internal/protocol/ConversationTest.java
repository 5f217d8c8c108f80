package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.freshet.internal.broker.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private static final Identity ALICE = new Identity("alice", "f00");

    private final Site site = new Site();
    private final Guest alice = site.guest(ALICE);

    @Test
    @Tag("S17")
    void subscribe_withAToken_isGranted() {
        alice.says("{'type':'subscribe','ref':'1','token':'%s'}", site.token(ALICE, "demo.todo"));
        alice.hears("{'type':'subscribed','ref':'1','group':'demo.todo','status':'subscribed','position':'n1-0',"
                + "'recovered':true}");
        site.publish("demo.todo", "m1");
        alice.hears("m1");
    }

    @Test
    @Tag("S18")
    void subscribe_again_isSaidSo_andDeliversOnce() {
        String token = site.token(ALICE, "demo.todo");
        alice.says("{'type':'subscribe','token':'%s'}", token);
        alice.says("{'type':'subscribe','token':'%s'}", token);
        assertThat(alice.frames().get(1)).contains("\"status\":\"resubscribed\"");
        alice.forgets();
        site.publish("demo.todo", "m1");
        alice.hears("m1");
    }

    @Test
    @Tag("S19")
    void unsubscribe_endsDelivery_andIsSilentWithoutMembership() {
        alice.says("{'type':'subscribe','token':'%s'}", site.token(ALICE, "demo.todo"));
        alice.forgets();
        alice.says("{'type':'unsubscribe','ref':'2','group':'demo.todo'}");
        alice.hears("{'type':'unsubscribed','ref':'2','group':'demo.todo'}");
        site.publish("demo.todo", "m1");
        alice.says("{'type':'unsubscribe','ref':'3','group':'demo.todo'}");
        alice.hears();
    }

    @ParameterizedTest
    @Tag("S20")
    @ValueSource(strings = {"", ",'group':null", ",'group':''", ",'group':7", ",'group':'a b'", ",'group':'a..b'"})
    void group_thatIsNoName_isRefused(String member) {
        for (String type : List.of("subscribe", "unsubscribe")) {
            alice.says("{'type':'%s','ref':'1'%s}", type, member);
            assertThat(alice.onlyFrame()).contains("\"ref\":\"1\"", "\"invalid-group\"", "Invalid group name");
            alice.forgets();
        }
    }

    @ParameterizedTest
    @Tag("S22")
    @Tag("S23")
    @Tag("S24")
    @ValueSource(
            strings = {
                "broadcast",
                "users",
                "user.alice",
                "user.bob",
                "user.alice.more",
                "session.f00",
                "session.invented",
                "region.1",
                "presence.user.bob"
            })
    void subscribe_toAGroupThatFreshetKeeps_isNotAllowed_whateverThePatternsSay(String group) {
        site.patterns.allow("**");
        alice.says("{'type':'subscribe','ref':'1','group':'%s'}", group);
        assertThat(alice.onlyFrame()).contains("\"ref\":\"1\"", "\"not-allowed\"");
    }

    @Test
    void unsubscribe_fromAnAutomaticGroup_isPossible() {
        alice.says("{'type':'unsubscribe','ref':'1','group':'broadcast'}");
        alice.hears("{'type':'unsubscribed','ref':'1','group':'broadcast'}");
    }

    static Stream<Identity> others() {
        return Stream.of(
                new Identity("bob", "f00"),
                new Identity(null, "f00"),
                new Identity("alice", "f01"),
                new Identity("alice", null));
    }

    @ParameterizedTest
    @MethodSource("others")
    void token_issuedToSomebodyElse_isRefused(Identity other) {
        Guest guest = site.guest(other);
        guest.says("{'type':'subscribe','ref':'1','token':'%s'}", site.token(ALICE, "demo.todo"));
        assertThat(guest.onlyFrame()).contains("\"ref\":\"1\"", "\"invalid-token\"");
        site.publish("demo.todo", "m1");
        assertThat(guest.frames()).hasSize(1);
    }

    @Test
    void token_thatIsForgedOrExpired_isRefused() {
        alice.says("{'type':'subscribe','token':'forged'}");
        assertThat(alice.onlyFrame()).contains("\"invalid-token\"");
        alice.forgets();
        String token = site.token(ALICE, "demo.todo");
        site.now = Instant.EPOCH.plus(Site.LIFETIME);
        alice.says("{'type':'subscribe','token':'%s'}", token);
        assertThat(alice.onlyFrame()).contains("\"expired-token\"", "load the page again");
    }

    @Test
    void token_forSeveralGroups_isAnsweredForEachInOneFrame() {
        alice.says("{'type':'subscribe','ref':'1','token':'%s'}", site.token(ALICE, "b", "a"));
        assertThat(alice.onlyFrame())
                .matches("\\[\\{\"type\":\"subscribed\",\"ref\":\"1\",\"group\":\"b\".*,"
                        + "\\{\"type\":\"subscribed\",\"ref\":\"1\",\"group\":\"a\".*]");
    }

    @Test
    void groups_beyondTheLimit_areRefusedWhole_andKnownOnesAreNotCounted() {
        // Four automatic groups of six.
        String two = site.token(ALICE, "a", "b");
        alice.says("{'type':'subscribe','token':'%s'}", two);
        alice.forgets();
        alice.says("{'type':'subscribe','ref':'2','token':'%s'}", site.token(ALICE, "a", "c"));
        assertThat(alice.onlyFrame()).contains("\"ref\":\"2\"", "\"too-many-groups\"", " 6 groups");
        alice.forgets();
        alice.says("{'type':'subscribe','token':'%s'}", two);
        assertThat(alice.onlyFrame()).contains("resubscribed").doesNotContain("too-many");
        alice.forgets();
        alice.says("{'type':'unsubscribe','group':'b'}");
        alice.says("{'type':'subscribe','token':'%s'}", site.token(ALICE, "a", "c"));
        assertThat(alice.frames().get(1)).contains("\"group\":\"c\",\"status\":\"subscribed\"");
    }

    @Test
    void recovered_isJudgedBySinceOrElseByTheTokensPosition() {
        String early = site.token(ALICE, "demo.todo");
        site.publish("demo.todo", "m1");
        assertThat(recovered(early, "")).isFalse();
        assertThat(recovered(early, ",'since':'n1-1'")).isTrue();
        assertThat(recovered(early, ",'since':'n1-0'")).isFalse();
        assertThat(recovered(early, ",'since':'of another node'")).isFalse();
        assertThat(recovered(site.token(ALICE, "demo.todo"), "")).isTrue();
        assertThat(recovered(site.token(ALICE, "demo.todo"), ",'since':'n1-0'")).isFalse();
    }

    private boolean recovered(String token, String since) {
        Guest guest = site.guest(ALICE);
        guest.says("{'type':'subscribe','token':'%s'%s}", token, since);
        return guest.onlyFrame().contains("\"recovered\":true");
    }
}
