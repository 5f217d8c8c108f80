package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints of the application's own, in its classes and in its library. */
@ExtendWith(ArquillianExtension.class)
class EndpointsIT {

    private final Site nobody = PeopleFixture.site();
    private final Site alice = nobody.as("alice", "secret");

    @Deployment(testable = false)
    static Archive<?> application() {
        return PeopleFixture.application();
    }

    @ParameterizedTest
    @Tag("S83")
    @CsvSource({
        "dams,    alice, 101",
        "dams,         , 403",
        "open,         , 101",
        "strict,  alice, 101",
        "strict,  bob,   403",
        "strict,       , 403",
        "lenient, alice, 101",
        "lenient, bob,   101",
        "lenient, carol, 403",
        "nosuch,  alice, 404",
        "dams/x,  alice, 404"
    })
    void handshake_isAnsweredByTheRules_atOnce(String path, String user, int status) {
        Site site = user == null ? PeopleFixture.site() : nobody.as(user, "secret");
        if (status == 101) {
            TextClient.open(site, path).close();
            return;
        }
        assertThatThrownBy(() -> TextClient.open(site, path))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }

    @Test
    @Tag("S84")
    void newDam_isToldToEveryOpenHomePage_alsoTheAuthorsOtherTabs_andNothingElse() {
        try (TextClient tab = TextClient.open(alice, "dams");
                TextClient other = TextClient.open(alice, "dams");
                TextClient bob = TextClient.open(nobody.as("bob", "secret"), "dams")) {
            assertThat(tab.next()).isEqualTo("hello alice");
            assertThat(other.next()).isEqualTo("hello alice");
            assertThat(bob.next()).isEqualTo("hello bob");
            alice.op("refresh", "group", "broadcast");
            assertThat(alice.op("addDam")).isEqualTo("refused");
            assertThat(alice.op("addDam", "river", "Rhine")).isEqualTo("added");
            assertThat(tab.next()).isEqualTo("New Dam");
            assertThat(other.next()).isEqualTo("New Dam");
            assertThat(bob.next()).isEqualTo("New Dam");
            assertThat(alice.op("addDam", "river", "Elbe")).isEqualTo("added");
            assertThat(bob.next()).isEqualTo("New Dam");
            assertThat(alice.op("addDam", "river", "Oder")).isEqualTo("refused");
            bob.send("still here");
            assertThat(bob.next()).isEqualTo("heard still here");
        }
    }

    @Test
    void message_isAnswered_alsoAfterOneFailed_andJoinsAreInForce() {
        try (TextClient client = TextClient.open(alice, "dams")) {
            client.next();
            client.send("fail");
            client.send("join rivers");
            assertThat(client.next()).isEqualTo("heard join rivers");
            await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment())
                    .anySatisfy(line -> assertThat(line).contains("RX0804", "org.freshet.it.people.Dams", "message")));
            alice.op("refresh", "group", "rivers");
            assertThat(client.next()).isEqualTo("New Dam");
            assertThat(nobody.op("presence", "group", "rivers")).isEqualTo("[Presence[user=alice, count=1]]");
        }
        await().untilAsserted(() ->
                assertThat(nobody.op("presence", "group", "rivers")).isEqualTo("[]"));
    }

    @Test
    void caller_hasTheRolesOfTheEndpoint() {
        try (TextClient client = TextClient.open(alice, "strict")) {
            assertThat(client.next()).isEqualTo("p true, q true, r false");
        }
    }

    @Test
    void endpoint_isToldOfTheEndOnce() {
        int before = Integer.parseInt(nobody.op("endings"));
        TextClient client = TextClient.open(alice, "dams");
        client.next();
        client.close();
        await().untilAsserted(() -> assertThat(nobody.op("endings")).isEqualTo(String.valueOf(before + 1)));
    }

    @Test
    void tooMuchAtOnce_andBinary_closeTheConnection() {
        try (TextClient client = TextClient.open(alice, "dams")) {
            client.sendTooMuch("x".repeat(70_000));
            assertThat(client.awaitClose()).isEqualTo(1009);
        }
        try (TextClient client = TextClient.open(alice, "dams")) {
            client.sendBinary(new byte[] {1, 2, 3});
            assertThat(client.awaitClose()).isEqualTo(1003);
        }
    }

    @Test
    void session_thatEnds_endsItsConnections() {
        alice.op("session");
        try (TextClient client = TextClient.open(alice, "dams")) {
            client.next();
            alice.op("endSession");
            // WildFly 39 closes the sockets of a session itself.
            assertThat(client.awaitClose()).isEqualTo(ServerLog.isWildFly() ? 1008 : 4001);
        }
    }
}
