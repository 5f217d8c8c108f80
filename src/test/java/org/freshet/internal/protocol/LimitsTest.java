package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.junit.jupiter.api.Test;

/** How much one client may ask for. */
class LimitsTest {

    private static final Identity ALICE = new Identity("alice", "f00");
    private static final int BURST = 2 * Site.MAX_MESSAGES;

    private final Site site = new Site();
    private final Guest guest = site.guest(ALICE);

    private void says(int times) {
        for (int i = 0; i < times; i++) {
            guest.says("{'type':'ping','ref':'1'}");
        }
    }

    @Test
    void messages_upToABurst_areAnswered_moreAreRefused() {
        says(BURST);
        assertThat(guest.frames()).hasSize(BURST).allMatch(frame -> frame.contains("pong"));
        guest.forgets();
        says(1);
        assertThat(guest.onlyFrame()).contains("\"rate-limited\"");
        guest.forgets();
        site.millis.addAndGet(1_000 / Site.MAX_MESSAGES);
        says(2);
        assertThat(guest.frames().get(0)).contains("pong");
        assertThat(guest.frames().get(1)).contains("\"rate-limited\"");
        assertThat(site.refusals.byReason()).containsExactly(java.util.Map.entry("rate-limited", 2L));
    }

    @Test
    void messages_ofOneFrame_areCountedOneByOne_alsoThoseThatAreNone() {
        guest.says("[" + "{'type':'ping'},".repeat(BURST - 2) + "7,{'type':'x','ref':'r'},{'type':'x','ref':'s'}]");
        assertThat(guest.onlyFrame())
                .contains("\"ref\":\"r\",\"code\":\"invalid-message\"")
                .contains("\"ref\":\"s\",\"code\":\"rate-limited\"");
        guest.forgets();
        guest.says("[]");
        assertThat(guest.onlyFrame()).contains("\"rate-limited\"");
    }

    @Test
    void refusal_ofACall_isItsResult() {
        says(BURST);
        guest.forgets();
        guest.says("{'type':'call','ref':'mine','method':'a.b','args':[]}");
        assertThat(guest.onlyFrame())
                .startsWith("{\"type\":\"result\",\"ref\":\"mine\",\"ok\":false")
                .contains("\"rate-limited\"");
        assertThat(site.refusals.byReason()).containsExactly(java.util.Map.entry("rate-limited", 1L));
    }

    @Test
    void refusal_namesTheMessage() {
        says(BURST);
        guest.forgets();
        guest.says("{'type':'subscribe','ref':'mine','group':'g'}");
        assertThat(guest.onlyFrame()).contains("\"ref\":\"mine\"", "\"rate-limited\"");
    }

    @Test
    void flood_endsTheConnection_andNoOther() {
        Guest other = site.guest(ALICE);
        says(BURST + Site.MAX_MESSAGES);
        assertThat(guest.closed()).isEmpty();
        says(1);
        assertThat(guest.closed()).containsExactly("1008 too many messages");
        assertThat(site.refusals.byReason()).containsEntry("flood", 1L);
        other.says("{'type':'ping'}");
        other.hears("{'type':'pong'}");
    }

    @Test
    void refusals_withARestInBetween_neverEndTheConnection() {
        for (int i = 0; i < 10; i++) {
            says(BURST + Site.MAX_MESSAGES / 2);
            site.millis.addAndGet(5_000);
        }
        assertThat(guest.closed()).isEmpty();
    }

    @Test
    void framesBehindAQuestion_areBounded() {
        site.authorizers.present = true;
        guest.says("{'type':'subscribe','ref':'1','group':'g'}");
        for (int i = 0; i < 1_000; i++) {
            guest.says("{'type':'unsubscribe','ref':'2','group':'g'}");
            site.millis.addAndGet(100);
        }
        assertThat(guest.frames()).isEmpty();
        guest.says("{'type':'unsubscribe','ref':'3','group':'g'}");
        assertThat(guest.onlyFrame()).contains("\"ref\":\"3\"", "\"rate-limited\"");
        assertThat(site.asking).hasSize(1);
    }

    @Test
    void connections_ofOneSessionOrUser_areBounded() {
        List<Guest> guests = new ArrayList<>(List.of(guest));
        for (int i = 1; i < Site.MAX_CONNECTIONS; i++) {
            assertThat(site.conversations.refusalOrNull(ALICE)).isNull();
            guests.add(site.guest(ALICE));
        }
        assertThat(site.conversations.refusalOrNull(ALICE).reason()).isEqualTo("too-many-connections");
        assertThat(site.conversations.refusalOrNull(new Identity("alice", "f01")))
                .isNotNull();
        assertThat(site.conversations.refusalOrNull(new Identity(null, "f00"))).isNotNull();
        assertThat(site.conversations.refusalOrNull(new Identity("bob", "f01"))).isNull();
        assertThat(site.conversations.refusalOrNull(Identity.NOBODY)).isNull();
        // Two handshakes passed the question together.
        FakeSink late = FakeSink.atOnce();
        site.conversations.open(ALICE, late);
        assertThat(late.closed).containsExactly("1008 too many connections");
        assertThat(late.frames).isEmpty();
        guests.get(0).conversation().closed();
        assertThat(site.conversations.refusalOrNull(ALICE)).isNull();
    }

    @Test
    void frame_thatIsTooLarge_isCounted() {
        guest.conversation().tooLarge();
        assertThat(guest.closed()).containsExactly("1009 too large");
        assertThat(site.refusals.byReason()).containsEntry("too-large", 1L);
    }
}
