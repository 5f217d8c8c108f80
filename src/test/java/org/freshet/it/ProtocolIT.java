package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The protocol on the WebSocket, by a client that knows only its description. */
@ExtendWith(ArquillianExtension.class)
class ProtocolIT {

    private final Site site = Site.fixture();

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    @Tag("S15")
    void hello_userWithSession_isInItsGroupsWithoutAsking() {
        Site alice = site.as("alice", "secret");
        try (RxClient client = alice.connect()) {
            assertThat(client.hello().getString("user")).isEqualTo("alice");
            List<String> groups = client.hello().getJsonArray("groups").getValuesAs(JsonString::getString);
            assertThat(groups).contains("user.alice", "users", "broadcast").hasSize(4);
            assertThat(groups).anyMatch(group -> group.matches("session\\.[0-9a-f]{24}"));
            assertThat(client.hello().toString()).doesNotContain(alice.op("session"));
            for (String group : groups) {
                site.op("refresh", "group", group);
                assertThat(client.await(m -> m.getString("type").equals("refresh"))
                                .getString("group"))
                        .isEqualTo(group);
            }
        }
    }

    @Test
    void hello_nobody_isInBroadcastOnly() {
        try (RxClient client = Site.fixture().connectWithoutSession()) {
            assertThat(client.hello()).doesNotContainKey("user");
            assertThat(client.hello().getJsonArray("groups").getValuesAs(JsonString::getString))
                    .containsExactly("broadcast");
        }
    }

    @Test
    void hello_twoSessionsAtOnce_eachHasItsOwn() {
        Site one = Site.fixture();
        Site two = Site.fixture();
        try (RxClient first = one.connect();
                RxClient second = two.connect();
                RxClient third = one.connect()) {
            assertThat(sessionGroup(first)).isEqualTo(sessionGroup(third)).isNotEqualTo(sessionGroup(second));
        }
    }

    @Test
    @Tag("S17")
    @Tag("S18")
    @Tag("S19")
    void subscribe_again_thenUnsubscribe_deliversOnceThenNothing() {
        try (RxClient client = site.connect()) {
            String token = site.token("demo.todo");
            assertThat(client.subscribeWith(token, 1)).singleElement().satisfies(answer -> {
                assertThat(answer.getString("group")).isEqualTo("demo.todo");
                assertThat(answer.getString("status")).isEqualTo("subscribed");
                assertThat(answer.getBoolean("recovered")).isTrue();
            });
            assertThat(client.subscribeWith(token, 1))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.getString("status")).isEqualTo("resubscribed"));
            site.op("add", "title", "once");
            assertThat(client.untilNow()).hasSize(1);
            client.send("{\"type\":\"unsubscribe\",\"ref\":\"u\",\"group\":\"demo.todo\"}");
            assertThat(client.await(m -> m.getString("type").equals("unsubscribed"))
                            .getString("ref"))
                    .isEqualTo("u");
            site.op("add", "title", "unheard");
            client.send("{\"type\":\"unsubscribe\",\"ref\":\"u\",\"group\":\"demo.todo\"}");
            assertThat(client.untilNow()).isEmpty();
        }
    }

    @Test
    void subscribe_changeSinceTheTokenWasIssued_isNotRecovered() {
        try (RxClient client = site.connect()) {
            String token = site.token("demo.todo");
            site.op("add", "title", "between");
            client.untilNow();
            assertThat(client.subscribeWith(token, 1)).singleElement().satisfies(answer -> assertThat(
                            answer.getBoolean("recovered"))
                    .isFalse());
        }
    }

    @Test
    void subscribe_sinceTheLastPosition_tellsWhetherAnythingIsMissing() {
        String token = site.token("demo.todo");
        String position;
        try (RxClient client = site.connect()) {
            client.subscribeWith(token, 1);
            site.op("add", "title", "seen");
            position = client.await(m -> m.getString("type").equals("created")).getString("position");
        }
        String subscribe =
                "{\"type\":\"subscribe\",\"ref\":\"r\",\"token\":\"" + token + "\",\"since\":\"" + position + "\"}";
        try (RxClient client = site.connect()) {
            client.send(subscribe);
            assertThat(answer(client, "r").getBoolean("recovered")).isTrue();
        }
        site.op("add", "title", "missed");
        try (RxClient client = site.connect()) {
            client.untilNow();
            client.send(subscribe);
            assertThat(answer(client, "r").getBoolean("recovered")).isFalse();
        }
    }

    @Test
    @Tag("S20")
    void subscribe_withoutGroupOrByName_isRefusedAndConnectionLives() {
        try (RxClient client = site.connect()) {
            for (String group : List.of("null", "\"\"", "\"a b\"", "\"" + "x".repeat(100) + "\"", "7")) {
                client.send("{\"type\":\"subscribe\",\"ref\":\"r\",\"group\":" + group + "}");
                assertThat(answer(client, "r").getString("code")).isEqualTo("invalid-group");
            }
            client.send("{\"type\":\"subscribe\",\"ref\":\"r\",\"group\":\"demo.todo\"}");
            assertThat(answer(client, "r").getString("code")).isEqualTo("unknown-group");
            assertPong(client);
        }
    }

    @Test
    void subscribe_forgedForeignOrMalformedToken_isInvalidAndLeaksNothing() {
        Site other = Site.fixture();
        String foreign = other.token("demo.secret");
        String own = site.token("demo.todo");
        String forged = own.substring(0, 20) + (own.charAt(20) == 'A' ? 'B' : 'A') + own.substring(21);
        String ofAlice = site.as("alice", "secret").token("user.alice");
        try (RxClient client = site.connect()) {
            for (String token : List.of(foreign, forged, "", "x", "é", ofAlice)) {
                JsonObject answer = client.subscribeWith(token, 1).get(0);
                assertThat(answer.getString("code")).isEqualTo("invalid-token");
                assertThat(answer.toString()).doesNotContain("demo.secret", "alice");
            }
            assertPong(client);
        }
    }

    @Test
    @Tag("S26")
    void ping_isAnsweredByPong() {
        try (RxClient client = site.connect()) {
            assertPong(client);
        }
    }

    @Test
    @Tag("S27")
    @Tag("S28")
    void frames_unknownOrNoJsonOrBinary_areAnsweredAndConnectionLives() {
        try (RxClient client = site.connect()) {
            for (String frame : List.of(
                    "{\"type\":\"nonsense\",\"ref\":\"r\"}",
                    "not json",
                    "{",
                    "7",
                    "\"x\"",
                    "[1]",
                    "{\"type\":7}",
                    "{}",
                    "[".repeat(5000),
                    "")) {
                client.send(frame);
                JsonObject error = client.await(m -> m.getString("type").equals("error"));
                assertThat(error.getString("code")).as(frame).isEqualTo("invalid-message");
                assertThat(error.getString("message")).doesNotContain("Exception");
            }
            client.sendBinary(new byte[] {1, 2, 3});
            assertThat(client.await(m -> m.getString("type").equals("error")).getString("code"))
                    .isEqualTo("invalid-message");
            assertThat(client.subscribeWith(site.token("demo.todo"), 1).get(0).getString("type"))
                    .isEqualTo("subscribed");
        }
    }

    @Test
    void frame_withSeveralMessages_isAnsweredInOneFrameInOrder() {
        try (RxClient client = site.connect()) {
            client.send("[{\"type\":\"ping\"},{\"type\":\"x\",\"ref\":\"1\"},{\"type\":\"ping\"}]");
            assertThat(client.nextFrame())
                    .extracting(m -> m.getString("type"))
                    .containsExactly("pong", "error", "pong");
        }
    }

    @Test
    void frame_tooLarge_closesThatConnectionOnlyWith1009() {
        try (RxClient other = site.connect();
                RxClient client = site.connect()) {
            client.sendTooMuch("{\"type\":\"ping\",\"x\":\"" + "x".repeat(200_000) + "\"}");
            assertThat(client.awaitClose()).isEqualTo(1009);
            assertPong(other);
        }
    }

    @Test
    @Tag("S71")
    @Tag("S72")
    @Tag("S77")
    void group_threeMembersOneLeaves_othersGetAllInOrder() {
        try (RxClient one = site.connect().subscribe("demo.todo");
                RxClient two = site.connect();
                RxClient three = site.connect().subscribe("demo.todo")) {
            two.send("{\"type\":\"unsubscribe\",\"ref\":\"u\",\"group\":\"demo.todo\"}");
            two.subscribe("demo.todo").subscribe("demo.todo");
            two.send("{\"type\":\"unsubscribe\",\"ref\":\"u\",\"group\":\"demo.todo\"}");
            two.await(m -> m.getString("type").equals("unsubscribed"));
            for (String title : List.of("1", "2", "3")) {
                site.op("add", "title", title);
            }
            for (RxClient member : List.of(one, three)) {
                assertThat(member.untilNow())
                        .extracting(m -> m.getJsonObject("data").getString("title"))
                        .containsExactly("1", "2", "3");
            }
            assertThat(two.untilNow()).isEmpty();
        }
    }

    @Test
    void handshake_fromForeignOrigin_isRefusedWith403() {
        site.connect("http://localhost:8080").close();
        assertThatThrownBy(() -> site.connect("http://evil.example"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
    }

    private static JsonObject answer(RxClient client, String ref) {
        return client.await(m -> ref.equals(m.getString("ref", null)));
    }

    private static void assertPong(RxClient client) {
        client.send("{\"type\":\"ping\"}");
        assertThat(client.await(m -> m.getString("type").equals("pong"))).hasSize(1);
    }

    private static String sessionGroup(RxClient client) {
        return client.hello().getJsonArray("groups").getValuesAs(JsonString::getString).stream()
                .filter(group -> group.startsWith("session."))
                .findFirst()
                .orElseThrow();
    }
}
