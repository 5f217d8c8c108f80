package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.freshet.Caller;
import org.freshet.ReactiveMessage;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.broker.Manner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HookedConversationTest {

    private static final Identity ALICE = new Identity("alice", "f00");

    private final List<ReactiveMessage> seen = new ArrayList<>();
    private final Site site = new Site(new Hooks() {

        @Override
        public Manner manner(Caller who) {
            return Manner.PLAIN;
        }

        @Override
        public Function<ReactiveMessage, ReactiveMessage> receiving(Caller who) {
            return message -> {
                seen.add(message);
                return message.type().equals("chat") ? null : message.with("ref", who.user());
            };
        }
    });
    private final Guest alice = site.guest(ALICE);

    @Test
    @Tag("S68")
    void message_isAnsweredAsItWasChanged() {
        alice.says("{'type':'unsubscribe','ref':'1','group':'a b'}");
        site.ask();
        assertThat(alice.onlyFrame()).contains("\"ref\":\"alice\"", "\"invalid-group\"");
        assertThat(seen).extracting(ReactiveMessage::type).containsExactly("unsubscribe");
        assertThat(seen.get(0).members()).containsEntry("ref", "1").containsEntry("group", "a b");
    }

    @Test
    @Tag("S68")
    void message_thatIsNotTaken_isRefusedIfItAsks_andElseSilent() {
        alice.says("{'type':'chat','text':'hi'}");
        site.ask();
        alice.hears();
        alice.says("[{'type':'chat','ref':'7'},{'type':'ping'}]");
        site.ask();
        assertThat(alice.onlyFrame())
                .contains("\"ref\":\"7\",\"code\":\"not-allowed\"")
                .endsWith("{\"type\":\"pong\"}]");
        assertThat(seen).hasSize(2);
    }

    @Test
    void call_withoutAReference_isRefusedByAnError_asThereIsNoResultOfIt() {
        alice.says("[" + "{'type':'ping'},".repeat(2 * Site.MAX_MESSAGES - 1) + "{'type':'ping'}]");
        alice.forgets();
        alice.says("{'type':'call','method':'a.b','args':[]}");
        assertThat(alice.onlyFrame()).startsWith("{\"type\":\"error\",\"code\":\"rate-limited\"");
        alice.forgets();
        alice.says("{'type':'call','ref':'1','method':'a.b','args':[]}");
        assertThat(alice.onlyFrame()).startsWith("{\"type\":\"result\",\"ref\":\"1\",\"ok\":false");
    }

    @Test
    @Tag("S57")
    void presence_isGrantedByNameToWhomeverTheGroupIs() {
        site.patterns.allow("room.*").users();
        for (String group : List.of("presence.hall", "presence.user.alice", "presence.presence.room.1")) {
            alice.says("{'type':'subscribe','group':'%s'}", group);
            site.ask();
            assertThat(alice.onlyFrame()).containsPattern("unknown-group|not-allowed");
            alice.forgets();
        }
        alice.says("{'type':'subscribe','group':'presence.room.1'}");
        site.ask();
        assertThat(alice.frames().get(0)).contains("subscribed", "presence.room.1");
        assertThat(alice.frames().get(1)).contains("Attendance[group=room.1, whole=true");
        assertThat(site.conversations.close("alice", "room.1")).isEqualTo(1);
    }

    @Test
    void whatIsNoMessage_isNotShown() {
        alice.says("[7,{'type':3},{}]");
        site.ask();
        assertThat(alice.frames()).hasSize(1);
        alice.says("no JSON");
        site.ask();
        assertThat(seen).isEmpty();
    }

    @Test
    void presence_isToldAfterTheSubscription() {
        alice.says("{'type':'subscribe','token':'%s'}", site.token(ALICE, "presence.room"));
        site.ask();
        assertThat(alice.frames()).hasSize(2);
        assertThat(alice.frames().get(0)).contains("subscribed", "presence.room");
        assertThat(alice.frames().get(1)).contains("Attendance[group=room, whole=true");
    }
}
