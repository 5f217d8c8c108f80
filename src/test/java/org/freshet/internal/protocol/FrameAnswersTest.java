package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.freshet.internal.broker.Heartbeat;
import org.freshet.internal.broker.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hello, and how frames are answered, whatever is in them. */
class FrameAnswersTest {

    private final Site site = new Site();

    @Test
    @Tag("S15")
    void hello_ofAUserWithASession_namesTheAutomaticGroups_andTheyAreJoined() {
        Guest alice = site.newGuest(new Identity("a@b", "f00"));
        assertThat(alice.onlyFrame())
                .startsWith("{\"type\":\"hello\",\"protocol\":\"rx.1\",\"connection\":\"")
                .contains("\"user\":\"a@b\"")
                .contains("\"groups\":[\"user.a_40b\",\"users\",\"session.f00\",\"broadcast\"]")
                .endsWith("\"position\":\"n1-0\",\"heartbeat\":20000}");
        alice.forgets();
        for (String group : List.of("user.a_40b", "users", "session.f00", "broadcast")) {
            site.publish(group, "to " + group);
        }
        alice.hears("to user.a_40b", "to users", "to session.f00", "to broadcast");
    }

    @Test
    void hello_ofNobody_namesBroadcastAlone() {
        Guest nobody = site.newGuest(Identity.NOBODY);
        assertThat(nobody.onlyFrame()).contains("\"groups\":[\"broadcast\"]").doesNotContain("\"user\"");
        nobody.forgets();
        site.publish("users", "not for nobody");
        nobody.hears();
    }

    @Test
    void user_whoseNameMakesNoGroup_connectsAllTheSame() {
        Guest longName = site.newGuest(new Identity("CN=" + "x".repeat(100), "f00"));
        assertThat(longName.onlyFrame()).contains("\"groups\":[\"users\",\"session.f00\",\"broadcast\"]");
    }

    @Test
    @Tag("S26")
    void ping_isAnsweredByPong() {
        Guest guest = site.guest(Identity.NOBODY);
        guest.says("{'type':'ping'}");
        guest.hears("{'type':'pong'}");
    }

    @Test
    @Tag("S27")
    @Tag("S28")
    void refusal_leavesTheConnectionUsable() {
        Guest guest = site.guest(Identity.NOBODY);
        guest.says("no JSON");
        guest.says("{'type':'navigate','ref':'1'}");
        guest.conversation().binary();
        assertThat(guest.frames()).hasSize(3).allMatch(frame -> frame.contains("\"invalid-message\""));
        guest.forgets();
        guest.says("{'type':'subscribe','token':'%s'}", site.token(Identity.NOBODY, "g"));
        assertThat(guest.onlyFrame()).contains("\"status\":\"subscribed\"");
        assertThat(guest.closed()).isEmpty();
    }

    @Test
    void frame_ofSeveralMessages_isAnsweredByOneInOrder() {
        Guest guest = site.guest(Identity.NOBODY);
        guest.says("[{'type':'ping'},{'type':'unsubscribe','ref':'1','group':''},{'type':'ping'}]");
        assertThat(guest.onlyFrame())
                .startsWith("[{\"type\":\"pong\"},{\"type\":\"error\",\"ref\":\"1\"")
                .endsWith("{\"type\":\"pong\"}]");
    }

    @Test
    void frame_withoutAnyAnswer_isNotAnsweredByAnEmptyOne() {
        Guest guest = site.guest(Identity.NOBODY);
        guest.says("[]");
        guest.says("{'type':'unsubscribe','group':'g'}");
        guest.hears();
    }

    @Test
    void everyFrame_isASignOfLife() {
        Heartbeat heartbeat = new Heartbeat(site.broker, 60_000);
        List<Consumer<Conversation>> signs = List.of(talk -> talk.text("x"), Conversation::binary, Conversation::alive);
        for (Consumer<Conversation> sign : signs) {
            Guest guest = site.guest(Identity.NOBODY);
            site.millis.addAndGet(60_000);
            sign.accept(guest.conversation());
            site.millis.addAndGet(60_000);
            for (int beat = 0; beat < Heartbeat.BEATS; beat++) {
                heartbeat.beat();
            }
            assertThat(guest.closed()).isEmpty();
        }
    }

    @Test
    void conversation_thatEnded_isNoMemberAnyMore() {
        Guest guest = site.guest(Identity.NOBODY);
        guest.conversation().closed();
        site.publish("broadcast", "m");
        guest.hears();
        assertThat(site.broker.connectionCount()).isZero();
    }

    @Test
    void end_closesWithTheCode() {
        Guest guest = site.guest(Identity.NOBODY);
        guest.conversation().end(1009, "too large");
        assertThat(guest.closed()).containsExactly("1009 too large");
    }
}
