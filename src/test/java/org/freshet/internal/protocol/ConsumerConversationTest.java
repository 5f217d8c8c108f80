package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.freshet.ReactiveConnection;
import org.freshet.ReactiveEndpoint;
import org.freshet.internal.broker.FakeSink;
import org.freshet.internal.broker.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConsumerConversationTest {

    private static final Identity ALICE = new Identity("alice", "f00");

    private final Site site = new Site();
    private final List<String> calls = new ArrayList<>();
    private final FakeSink sink = FakeSink.atOnce();
    private final ConsumerConversation conversation = open(new Noting(calls), "dams");

    private ConsumerConversation open(ReactiveEndpoint endpoint, String... groups) {
        return site.conversations.open(
                new Consumer(List.of(groups), true, Set.of(), Set.of(), endpoint),
                ALICE,
                site.conversations.mark(),
                sink);
    }

    @Test
    @Tag("S84")
    void group_isHeardFromTheBeginning_inTheWordsOfTheEndpoint() {
        assertThat(calls).containsExactly("connected alice");
        site.publish("dams", "one");
        site.publish("other", "two");
        site.publish("dams", "quiet");
        site.ask();
        assertThat(sink.frames).containsExactly("dam: one");
    }

    @Test
    void client_isHeard_andAnswered_withoutHelloOrBye() {
        conversation.text("ping");
        site.ask();
        assertThat(sink.frames).containsExactly("pong");
        site.conversations.endSession("f00");
        site.ask();
        assertThat(sink.frames).containsExactly("pong");
        assertThat(sink.closed).containsExactly("4001 session ended");
    }

    @Test
    void groups_areJoinedAndLeft() {
        conversation.join("more");
        site.publish("more", "1");
        site.ask();
        conversation.leave("more");
        site.publish("more", "2");
        site.ask();
        assertThat(sink.frames).containsExactly("dam: 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversation.join("a b"))
                .withMessageContaining("'a b'");
    }

    @Test
    void userAndSession_thatTheEndpointLeaves_areNotHeard_andEndTheConnection() {
        for (String group : new String[] {"user.alice", "session.f00"}) {
            conversation.join(group);
            conversation.leave(group);
            site.publish(group, "1");
        }
        site.ask();
        assertThat(sink.frames).isEmpty();
        site.conversations.endSession("f00");
        site.ask();
        assertThat(sink.closed).containsExactly("4001 session ended");
    }

    @Test
    void userAndSession_areNotHeard_untilTheEndpointAsks() {
        site.publish("user.alice", "1");
        site.publish("session.f00", "2");
        site.ask();
        assertThat(sink.frames).isEmpty();
        conversation.leave("user.alice");
        conversation.join("user.alice");
        site.publish("user.alice", "3");
        site.ask();
        assertThat(sink.frames).containsExactly("dam: 3");
    }

    @Test
    void rights_thatAreTakenBack_endIt() {
        assertThat(site.conversations.close("alice", null)).isEqualTo(1);
        site.ask();
        assertThat(sink.closed).containsExactly("4001 closed");
        assertThat(calls).containsExactly("connected alice");
        conversation.closed();
        site.ask();
        assertThat(calls).containsExactly("connected alice", "disconnected alice");
    }

    @Test
    void client_whoseRightsEndWhileItDoesNotRead_isNotHeardAnyMore() {
        FakeSink slow = FakeSink.onDemand();
        ConsumerConversation stalled = site.conversations.open(
                new Consumer(List.of("dams"), true, Set.of(), Set.of(), new Noting(calls)),
                ALICE,
                site.conversations.mark(),
                slow);
        site.ask();
        calls.clear();
        stalled.text("before");
        site.ask();
        assertThat(slow.frames).containsExactly("before");
        site.conversations.close("alice", null);
        stalled.text("after");
        site.ask();
        assertThat(calls).containsExactly("message before");
    }

    @Test
    void flood_isClosed() {
        for (int i = 0; i < 3 * Site.MAX_MESSAGES && sink.closed.isEmpty(); i++) {
            conversation.text("x");
            site.ask();
        }
        assertThat(sink.closed).containsExactly("1008 too many messages");
        assertThat(site.refusals.byReason()).containsEntry("flood", 1L);
    }

    @Test
    void end_isToldOnce_whoeverEndsIt() {
        conversation.close();
        assertThat(sink.closed).containsExactly("1000 ");
        conversation.closed();
        site.ask();
        assertThat(calls).containsExactly("connected alice", "disconnected alice");
        site.publish("dams", "late");
        site.ask();
        conversation.send("late");
        assertThat(sink.frames).isEmpty();
    }

    @Test
    void end_whileAMessageIsHeard_isToldWhenThatHasReturned_andNothingAfterIt() {
        List<String> heard = new ArrayList<>();
        List<ConsumerConversation> conversations = new ArrayList<>();
        ConsumerConversation busy = open(new ReactiveEndpoint() {
            @Override
            public void message(ReactiveConnection connection, String text) {
                heard.add("message");
                // The client has gone; whoever may block has time.
                conversations.get(0).closed();
                site.ask();
                connection.close();
                site.ask();
                heard.add("returned");
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void disconnected(ReactiveConnection connection) {
                heard.add("disconnected");
            }
        });
        conversations.add(busy);
        assertThatIllegalStateException().isThrownBy(() -> busy.text("one"));
        site.ask();
        busy.text("two");
        assertThat(heard).containsExactly("message", "returned", "disconnected");
    }

    private record Noting(List<String> calls) implements ReactiveEndpoint {

        @Override
        public void connected(ReactiveConnection connection) {
            calls.add("connected " + connection.caller().user());
        }

        @Override
        public void message(ReactiveConnection connection, String text) {
            calls.add("message " + text);
            connection.send(text.replace("ping", "pong"));
        }

        @Override
        public String groupMessage(ReactiveConnection connection, String json) {
            return json.equals("quiet") ? null : "dam: " + json;
        }

        @Override
        public void disconnected(ReactiveConnection connection) {
            calls.add("disconnected " + connection.caller().user());
        }
    }
}
