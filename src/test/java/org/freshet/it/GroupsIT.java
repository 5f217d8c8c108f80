package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Groups by their names, by a client that knows only the description of the protocol. */
@ExtendWith(ArquillianExtension.class)
class GroupsIT {

    private final Site site = Site.fixture();
    private final Site alice = site.as("alice", "secret");

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    static JsonObject subscribe(RxClient client, String group) {
        client.send(Json.createObjectBuilder()
                .add("type", "subscribe")
                .add("ref", "s")
                .add("group", group)
                .build()
                .toString());
        return client.await(message -> "s".equals(message.getString("ref", null)));
    }

    /** The status, or the code of the error. */
    static String asks(RxClient client, String group) {
        JsonObject answer = subscribe(client, group);
        return answer.getString(answer.getString("type").equals("error") ? "code" : "status");
    }

    @Test
    @Tag("S17")
    @Tag("S18")
    @Tag("S19")
    void group_thatIsRegistered_isSubscribedOnce_andLeft() {
        try (RxClient client = site.connectWithoutSession()) {
            JsonObject answer = subscribe(client, "news.sport.football");
            assertThat(answer.getString("status")).isEqualTo("subscribed");
            assertThat(answer).containsKey("position").doesNotContainKey("recovered");
            assertThat(asks(client, "news.sport.football")).isEqualTo("resubscribed");
            site.op("refresh", "group", "news.sport.football");
            JsonObject told = client.await(message -> message.getString("type").equals("refresh"));
            assertThat(told.getString("group")).isEqualTo("news.sport.football");
            client.send("{\"type\":\"unsubscribe\",\"ref\":\"u\",\"group\":\"news.sport.football\"}");
            assertThat(client.nextFrame()).singleElement().satisfies(message -> assertThat(message.getString("type"))
                    .isEqualTo("unsubscribed"));
            site.op("refresh", "group", "news.sport.football");
            site.op("refresh", "group", "broadcast");
            assertThat(client.nextFrame()).singleElement().satisfies(message -> assertThat(message.getString("group"))
                    .isEqualTo("broadcast"));
        }
    }

    @Test
    @Tag("S21")
    void group_thatIsNotRegistered_isUnknown_toldInTheLogOnce_andTheSocketIsOpen() {
        try (RxClient client = alice.connect()) {
            for (int i = 0; i < 2; i++) {
                JsonObject answer = subscribe(client, "nobody.knows.this");
                assertThat(answer.getString("code")).isEqualTo("unknown-group");
                assertThat(answer.getString("message")).contains("not registered");
            }
            assertThat(asks(client, "chat")).isEqualTo("subscribed");
        }
        await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment()
                        .filter(line -> line.contains("RX0411") && line.contains("nobody.knows.this")))
                .hasSize(1));
    }

    @Test
    @Tag("S22")
    @Tag("S23")
    @Tag("S24")
    void group_thatFreshetKeeps_isNotAllowed_ownOrForeign() {
        try (RxClient client = alice.connect()) {
            String own = client.hello().getJsonArray("groups").getValuesAs(JsonString::getString).stream()
                    .filter(group -> group.startsWith("session."))
                    .findFirst()
                    .orElseThrow();
            for (String group :
                    List.of("broadcast", "users", "user.alice", "user.bob", own, "session.0123456789", "region.x")) {
                assertThat(asks(client, group)).as(group).isEqualTo("not-allowed");
            }
        }
    }

    @Test
    @Tag("S25")
    void group_namedLikeAnotherKindOfUser_isAnOrdinaryOne() {
        try (RxClient client = alice.connect()) {
            assertThat(asks(client, "another_app.customuser.1")).isEqualTo("subscribed");
            assertThat(asks(client, "users.1")).isEqualTo("unknown-group");
        }
    }

    @Test
    @Tag("S76")
    void name_mustKeepToTheRule() {
        try (RxClient client = site.connectWithoutSession()) {
            assertThat(asks(client, "¯\\_(ツ)_/¯")).isEqualTo("invalid-group");
            assertThat(asks(client, "chat".repeat(100))).isEqualTo("invalid-group");
            assertThat(asks(client, "chat")).isEqualTo("subscribed");
        }
    }

    @Test
    @Tag("S78")
    void message_reachesItsRoom_andNoOther() {
        try (RxClient a = alice.connect();
                RxClient b = site.as("bob", "secret").connect();
                RxClient c = site.as("carol", "secret").connect()) {
            assertThat(asks(a, "rooms.1")).isEqualTo("subscribed");
            assertThat(asks(b, "rooms.1")).isEqualTo("subscribed");
            assertThat(asks(c, "rooms.2")).isEqualTo("subscribed");
            long before = System.nanoTime();
            a.send("{\"type\":\"call\",\"ref\":\"1\",\"method\":\"callDesk.say\",\"args\":[\"rooms.1\",\"hello\"]}");
            for (RxClient member : List.of(a, b)) {
                JsonObject said =
                        member.await(message -> message.getString("type").equals("notify"));
                assertThat(said.getString("group")).isEqualTo("rooms.1");
                assertThat(said.getJsonObject("detail").getString("text")).isEqualTo("hello");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            site.op("refresh", "group", "rooms.2");
            assertThat(c.nextFrame()).singleElement().satisfies(message -> assertThat(message.getString("group"))
                    .isEqualTo("rooms.2"));
        }
    }

    @Test
    @Tag("S81")
    void rooms_areForUsers_theStaffsForStaff_andARefusalLeavesTheSocketOpen() {
        try (RxClient nobody = site.connectWithoutSession();
                RxClient user = alice.connect()) {
            assertThat(asks(nobody, "rooms.1")).isEqualTo("not-allowed");
            assertThat(asks(user, "nowhere.1")).isEqualTo("unknown-group");
            assertThat(asks(user, "rooms.staff")).isEqualTo("not-allowed");
            site.op("refresh", "group", "rooms.staff");
            site.op("refresh", "group", "rooms.1");
            site.op("refresh", "group", "broadcast");
            assertThat(user.nextFrame()).singleElement().satisfies(message -> assertThat(message.getString("group"))
                    .isEqualTo("broadcast"));
            assertThat(saysIn(user, "rooms.1").getString("code"))
                    .as("before joining")
                    .isEqualTo("not-allowed");
            assertThat(asks(user, "rooms.1")).isEqualTo("subscribed");
            assertThat(saysIn(user, "rooms.1")).as("error, after joining").isNull();
        }
    }

    @Test
    void fragment_afterAGroupWasClosed_hasRowsWithTokensThatAreGood() {
        String changed = site.op("add", "title", "to be changed");
        site.op("add", "title", "stays");
        assertThat(rowsAfter(changed, "once")).hasSizeGreaterThan(1).containsOnly("subscribed");
        site.op("closeGroup", "group", "kept.rows");
        assertThat(rowsAfter(changed, "twice")).hasSizeGreaterThan(1).containsOnly("subscribed");
    }

    /** What becomes of the subscriptions with the tokens in a fragment of this change. */
    private List<String> rowsAfter(String id, String title) {
        try (RxClient viewer = site.connect()) {
            viewer.subscribeWith(Site.tokenIn(site.get("kept.xhtml").body()), 1);
            site.op("rename", "id", id, "title", title);
            String html = viewer.await(message -> message.getString("html", "").contains(title))
                    .getString("html");
            return Pattern.compile("rx-token=\"([^\"]+)\"")
                    .matcher(html)
                    .results()
                    .map(match -> viewer.subscribeWith(match.group(1), 1).get(0))
                    .map(answer -> answer.getString("code", answer.getString("type")))
                    .toList();
        }
    }

    /** What is wrong with that; null if nothing. */
    private static JsonObject saysIn(RxClient user, String room) {
        user.send("{\"type\":\"call\",\"ref\":\"say\",\"method\":\"callDesk.say\",\"args\":[\"" + room
                + "\",\"hello\"]}");
        return user.await(message -> message.getString("type").equals("result")).getJsonObject("error");
    }
}
