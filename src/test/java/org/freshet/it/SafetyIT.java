package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.freshet.it.GroupsIT.asks;

import jakarta.json.JsonObject;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may hear what, and for how long. */
@ExtendWith(ArquillianExtension.class)
class SafetyIT {

    /** Of the setting {@code freshet.recheck} of the application. */
    private static final Duration BOUND = Duration.ofMillis(500);

    private final Site nobody = SafetyFixture.site();

    @Deployment(testable = false)
    static Archive<?> application() {
        return SafetyFixture.application();
    }

    private static Site loggedIn(String user, String roles) {
        Site site = SafetyFixture.site();
        site.op("roles", "user", user, "roles", roles);
        assertThat(site.op("login", "user", user)).isEqualTo(user);
        return site;
    }

    /** The message that says goodbye, and that the socket is closed with the code for it. */
    private static void assertEnded(RxClient client, String reason) {
        JsonObject bye = client.await(message -> true);
        assertThat(bye.getString("type")).isEqualTo("bye");
        assertThat(bye.getString("reason")).isEqualTo(reason);
        assertThat(bye.getInt("retryAfter")).isPositive();
        assertThat(client.awaitClose()).isEqualTo(4001);
    }

    private void assertHears(RxClient client, String group) {
        nobody.op("refresh", "group", group);
        assertThat(client.nextFrame()).singleElement().satisfies(message -> assertThat(message.getString("group"))
                .isEqualTo(group));
    }

    @Test
    void hello_ofAPrincipalOfTheApplicationsOwn_namesItsGroup() {
        try (RxClient client = loggedIn("zoe", "user").connect().staying()) {
            assertThat(client.hello().getString("user")).isEqualTo("zoe");
            assertHears(client, "user.zoe");
        }
    }

    @ParameterizedTest
    @Tag("S83")
    @CsvSource({
        "yves,  p,     users-only, subscribed",
        "'',    -,     users-only, not-allowed",
        "yves,  p,     all,        not-allowed",
        "yves,  p q,   all,        subscribed",
        "yves,  p,     any,        subscribed",
        "yves,  -,     any,        not-allowed",
        "yves,  extra, extra,      subscribed",
        "yves,  p,     extra,      not-allowed"
    })
    void pattern_asksForUserAndRoles(String user, String roles, String group, String outcome) {
        Site site = user.isEmpty() ? nobody : loggedIn(user, roles);
        try (RxClient client = site.connect().staying()) {
            assertThat(asks(client, group)).isEqualTo(outcome);
        }
    }

    @Test
    @Tag("S55")
    void close_ofAUser_endsAllTheUsersConnections_andNobodyElses() {
        Site alice = loggedIn("alice", "user");
        try (RxClient one = alice.connect().staying();
                RxClient two = loggedIn("alice", "user").connect().staying();
                RxClient bob = loggedIn("bob", "user").connect().staying()) {
            assertThat(asks(bob, "open.a")).isEqualTo("subscribed");
            assertThat(nobody.op("close", "user", "alice")).isEqualTo("2");
            assertEnded(one, "closed");
            assertEnded(two, "closed");
            assertHears(bob, "open.a");
            assertThat(nobody.op("close", "user", "alice")).isEqualTo("0");
        }
    }

    @Test
    @Tag("S55")
    void close_ofAUserInOneGroup_endsThoseConnections_andVoidsTheirTokens() {
        Site alice = loggedIn("anna", "user");
        Site bob = loggedIn("ben", "user");
        String token = alice.token("granted.a");
        try (RxClient inA = alice.connect().staying();
                RxClient inB = alice.connect().staying();
                RxClient other = bob.connect().staying()) {
            assertThat(inA.subscribeWith(token, 1).get(0).getString("type")).isEqualTo("subscribed");
            assertThat(asks(inB, "open.b")).isEqualTo("subscribed");
            other.subscribe("granted.a");
            assertThat(nobody.op("close", "user", "anna", "group", "granted.a")).isEqualTo("1");
            assertEnded(inA, "closed");
            assertHears(inB, "open.b");
            assertHears(other, "granted.a");
            assertThat(inB.subscribeWith(token, 1).get(0).getString("code")).isEqualTo("expired-token");
            assertThat(alice.get("rx/fragment?token=" + token).statusCode()).isEqualTo(403);
            inB.subscribe("granted.a");
        }
    }

    @Test
    @Tag("S54")
    void close_ofAGroup_endsItsMembers_ofAllEverybody_ofUnknownOnesNobody() {
        try (RxClient member = nobody.connect().staying();
                RxClient other = loggedIn("carl", "user").connect().staying()) {
            assertThat(asks(member, "open.closing")).isEqualTo("subscribed");
            assertThat(nobody.op("closeGroup", "group", "open.nobody")).isEqualTo("0");
            assertThat(nobody.op("close", "user", "stranger")).isEqualTo("0");
            assertThat(nobody.op("closeGroup", "group", "open.closing")).isEqualTo("1");
            assertEnded(member, "closed");
            assertHears(other, "broadcast");
            assertThat(Integer.parseInt(nobody.op("closeAll"))).isPositive();
            assertEnded(other, "closed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout", "login", "roles"})
    void session_inWhichSomebodyElseIs_endsTheConnectionsOfBefore(String way) {
        Site site = loggedIn("dora", "user");
        String token = site.token("granted.a");
        try (RxClient client = site.connect().staying();
                RxClient other = loggedIn("dora", "user").connect().staying()) {
            switch (way) {
                case "logout" -> site.op("logout");
                case "login" -> site.op("login", "user", "emil");
                default -> {
                    site.op("roles", "user", "dora", "roles", "user staff");
                    site.op("look");
                }
            }
            JsonObject bye = client.await(message -> true);
            assertThat(bye.getString("type")).isEqualTo("bye");
            assertThat(client.awaitClose()).isEqualTo(4001);
            try (RxClient again = site.connect().staying()) {
                assertThat(again.subscribeWith(token, 1).get(0).getString("code"))
                        .isEqualTo(way.equals("roles") ? "expired-token" : "invalid-token");
            }
            assertHears(other, "user.dora");
        }
    }

    @Test
    void session_whoseRequestsAreOfTheSameUser_keepsItsConnections() {
        Site site = loggedIn("dirk", "user p q");
        try (RxClient client = site.connect().staying()) {
            site.op("look");
            site.get("grant.xhtml?groups=x");
            site.get("nosuchpage");
            site.connect().close();
            assertHears(client, "user.dirk");
        }
    }

    @Test
    void session_thatGetsANewId_endsItsConnections() {
        Site site = loggedIn("fred", "user");
        try (RxClient client = site.connect().staying()) {
            site.op("newSessionId");
            assertEnded(client, "session-ended");
        }
        try (RxClient again = site.connect().staying()) {
            assertHears(again, "user.fred");
        }
    }

    @Test
    void session_thatEnds_endsItsConnections() {
        Site site = loggedIn("gina", "user");
        try (RxClient client = site.connect().staying()) {
            site.op("endSession");
            if (ServerLog.isWildFly()) {
                // It closes before anything of the application hears of it. Once it does not, this is as on Payara.
                assertThat(client.awaitClose()).isEqualTo(1008);
            } else {
                assertEnded(client, "session-ended");
            }
        }
    }

    @Test
    void authorizers_mustAllAgree_andHaveARequestContextEachTime() {
        Site site = loggedIn("hugo", "user p q");
        nobody.op("let", "user", "hugo", "group", "project.1");
        nobody.op("let", "user", "hugo", "group", "secret.1");
        try (RxClient client = site.connect().staying()) {
            assertThat(asks(client, "project.1")).isEqualTo("subscribed");
            assertThat(asks(client, "project.2")).isEqualTo("not-allowed");
            assertThat(asks(client, "secret.1")).isEqualTo("not-allowed");
            assertThat(asks(client, "open.1")).isEqualTo("subscribed");
            assertHears(client, "project.1");
        }
    }

    @Test
    void authorizer_whoseRolesAreMissing_saysNo() {
        nobody.op("let", "user", "ida", "group", "project.1");
        for (String roles : List.of("user p", "p q")) {
            try (RxClient client = loggedIn("ida", roles).connect().staying()) {
                assertThat(asks(client, "project.1")).isEqualTo("not-allowed");
            }
        }
    }

    @Test
    void authorizer_thatThrows_saysNo_andIsLogged() {
        try (RxClient client = loggedIn("jan", "user p q").connect().staying()) {
            assertThat(asks(client, "project.broken")).isEqualTo("not-allowed");
            assertThat(asks(client, "open.1")).isEqualTo("subscribed");
        }
        await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment())
                .anySatisfy(line -> assertThat(line).contains("RX0412", "Projects", "project.broken")));
    }

    @Test
    void authorizer_thatChangesItsMind_endsTheSubscriptionWithinTheBound() {
        Site site = loggedIn("kim", "user p q");
        nobody.op("let", "user", "kim", "group", "project.3");
        try (RxClient client = site.connect().staying()) {
            assertThat(asks(client, "project.3")).isEqualTo("subscribed");
            assertHears(client, "project.3");
            // Two rounds: it is still granted.
            await().pollDelay(BOUND.multipliedBy(2)).until(() -> true);
            assertHears(client, "project.3");
            nobody.op("bar", "user", "kim", "group", "project.3");
            long since = System.nanoTime();
            JsonObject told = client.await(message -> true);
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(BOUND.plusSeconds(2));
            assertThat(told.getString("type")).isEqualTo("unsubscribed");
            assertThat(told.getString("group")).isEqualTo("project.3");
            nobody.op("refresh", "group", "project.3");
            assertHears(client, "broadcast");
            assertThat(asks(client, "project.3")).isEqualTo("not-allowed");
        }
    }

    @Test
    void connections_beyondTheLimit_areRefusedWith403_andCounted() {
        Site site = loggedIn("lea", "user");
        long before = Long.parseLong(nobody.op("refusals", "reason", "too-many-connections"));
        List<RxClient> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clients.add(site.connect());
        }
        assertThatThrownBy(site::connect)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
        assertThatThrownBy(loggedIn("lea", "user")::connect).isNotNull();
        assertThat(Long.parseLong(nobody.op("refusals", "reason", "too-many-connections")))
                .isEqualTo(before + 2);
        nobody.connect().close();
        clients.get(0).close();
        await().untilAsserted(() -> clients.set(0, site.connect()));
        clients.forEach(RxClient::close);
    }

    @Test
    void messages_thatComeTooFast_areRefused_andEndTheConnectionIfTheyGoOn() {
        try (RxClient fast = nobody.connect().staying();
                RxClient other = nobody.connect().staying()) {
            String pings = "[" + "{\"type\":\"ping\"},".repeat(119) + "{\"type\":\"x\",\"ref\":\"last\"}]";
            fast.send(pings);
            assertThat(fast.await(message -> "last".equals(message.getString("ref", null)))
                            .getString("code"))
                    .isEqualTo("rate-limited");
            fast.send(pings);
            assertThat(fast.awaitClose()).isEqualTo(1008);
            assertHears(other, "broadcast");
        }
        assertThat(Long.parseLong(nobody.op("refusals", "reason", "flood"))).isPositive();
    }
}
