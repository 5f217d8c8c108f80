package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is here, what observers are told of it, and hooks. */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {

    private final Site nobody = PeopleFixture.site();
    private final Site alice = nobody.as("alice", "secret");
    private final Site bob = nobody.as("bob", "secret");

    @Deployment(testable = false)
    static Archive<?> application() {
        return PeopleFixture.application();
    }

    @Test
    @Tag("S57")
    void presence_twoTabsOfOneUser_areOne_whoIsGoneWithTheLast() {
        try (RxClient follower = bob.connect()) {
            follower.subscribe("presence.room");
            assertThat(presence(follower).toString()).contains("\"whole\":true,\"joined\":[],\"left\":[],\"count\":0");
            try (RxClient tab = alice.connect().subscribe("room")) {
                assertThat(presence(follower).toString())
                        .contains(
                                "\"group\":\"room\",\"joined\":[{\"user\":\"alice\",\"count\":1}],\"left\":[],\"count\":1");
                try (RxClient other = alice.connect().subscribe("room")) {
                    assertThat(presence(follower).toString())
                            .contains("\"joined\":[{\"user\":\"alice\",\"count\":2}],\"left\":[],\"count\":1");
                    assertThat(nobody.op("presence", "group", "room")).isEqualTo("[Presence[user=alice, count=2]]");
                    assertThat(other.isOpen() && tab.isOpen()).isTrue();
                }
                assertThat(presence(follower).toString())
                        .contains("\"joined\":[{\"user\":\"alice\",\"count\":1}],\"left\":[],\"count\":1");
            }
            assertThat(presence(follower).toString())
                    .contains("\"joined\":[],\"left\":[{\"user\":\"alice\",\"count\":0}],\"count\":0");
            assertThat(nobody.op("presence", "group", "room")).isEqualTo("[]");
        }
    }

    @Test
    @Tag("S57")
    void observers_areToldOfConnectionsMembershipsAndPeople_inOrder() {
        String id;
        try (RxClient client = nobody.as("carol", "secret").connect().subscribe("hall")) {
            id = client.hello().getString("connection");
        }
        await().untilAsserted(() -> assertThat(nobody.op("noted").lines().filter(line -> line.endsWith(id)))
                .contains("closed carol null " + id));
        List<String> noted =
                nobody.op("noted").lines().filter(line -> line.endsWith(id)).toList();
        assertThat(noted.get(0)).isEqualTo("opened carol null " + id);
        assertThat(noted)
                .containsSubsequence("joined carol users " + id, "subscribed carol hall " + id, "left carol hall " + id)
                .containsSubsequence("unsubscribed carol hall " + id, "closed carol null " + id)
                .doesNotContain("subscribed carol users " + id)
                .last()
                .isEqualTo("closed carol null " + id);
    }

    @Test
    @Tag("S68")
    void hook_changesAndKeepsBack_forEachConnectionByItself_andOneThatFailsCostsThisMessageOnly() {
        try (RxClient changed = alice.connect().subscribe("hooked");
                RxClient failing = bob.connect().subscribe("hooked");
                RxClient kept = nobody.as("mallory", "secret").connect().subscribe("hooked")) {
            nobody.op("refresh", "group", "hooked");
            assertThat(changed.untilNow()).singleElement().satisfies(message -> {
                assertThat(message.getString("type")).isEqualTo("refresh");
                assertThat(message.getString("seen")).isEqualTo("alice");
            });
            assertThat(kept.untilNow()).isEmpty();
            assertThat(failing.untilNow()).isEmpty();
            await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment()).anySatisfy(line -> assertThat(line)
                    .contains("RX0802", "org.freshet.it.people.web.Hook", "'refresh'")));
            failing.send("{\"type\":\"chat\",\"ref\":\"c\"}");
            assertThat(failing.await(message -> message.getString("ref", "").equals("c"))
                            .getString("code"))
                    .isEqualTo("not-allowed");
        }
    }

    private static JsonObject presence(RxClient client) {
        return client.await(message -> message.getString("type").equals("presence"));
    }
}
