package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a transaction does to entities, and what groups are told of it. */
@ExtendWith(ArquillianExtension.class)
class CaptureIT {

    /** Hibernate 6.6 numbers versions from 0, EclipseLink 4.0 from 1. */
    private static final int FIRST_VERSION = ServerLog.isWildFly() ? 0 : 1;

    private final Site site = Site.fixture();

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    @Tag("S01")
    @Tag("S04")
    @Tag("S07")
    void collectionGroup_entityCreated_oneMessageWithExposedAttributes() {
        try (RxClient client = site.connect()) {
            String next = site.op("add", "title", "before");
            String own = "demo.todo." + (Long.parseLong(next) + 1);
            client.subscribe("demo.todo").subscribe(own);
            client.untilNow();
            String id = site.op("add", "title", "milk");
            List<JsonObject> messages = client.untilNow();
            assertThat(messages).singleElement().satisfies(created -> {
                assertThat(created.getString("type")).isEqualTo("created");
                assertThat(created.getString("group")).isEqualTo("demo.todo");
                assertThat(created.getString("entity")).isEqualTo("Todo");
                assertThat(created.get("id")).hasToString(id);
                assertThat(created.getInt("version")).isEqualTo(FIRST_VERSION);
                assertThat(created.getJsonObject("data").keySet()).containsExactlyInAnyOrder("title", "done");
                assertThat(created.getJsonObject("data").getString("title")).isEqualTo("milk");
                assertThat(created.toString()).doesNotContain("secret");
            });
        }
    }

    @Test
    @Tag("S02")
    void update_flushedByTheCommit_instanceGroupHasAttributesCollectionGroupHasNone() {
        String id = site.op("add", "title", "old");
        try (RxClient onInstance = site.connect().subscribe("demo.todo." + id);
                RxClient onCollection = site.connect().subscribe("demo.todo")) {
            onCollection.untilNow();
            site.op("rename", "id", id, "title", "new");
            assertThat(onInstance.untilNow()).singleElement().satisfies(updated -> {
                assertThat(updated.getString("type")).isEqualTo("updated");
                assertThat(updated.getString("group")).isEqualTo("demo.todo." + id);
                assertThat(updated.getInt("version")).isEqualTo(FIRST_VERSION + 1);
                assertThat(updated.getJsonObject("data").getString("title")).isEqualTo("new");
            });
            assertThat(onCollection.untilNow()).singleElement().satisfies(updated -> {
                assertThat(updated.getString("type")).isEqualTo("updated");
                assertThat(updated.getString("group")).isEqualTo("demo.todo");
                assertThat(updated.get("id")).hasToString(id);
                assertThat(updated.getInt("version")).isEqualTo(FIRST_VERSION + 1);
                assertThat(updated).doesNotContainKey("data");
            });
        }
    }

    @Test
    @Tag("S03")
    void removal_memberOfBothGroups_instanceThenCollectionWithTarget() {
        String id = site.op("add", "title", "gone soon");
        String instance = "demo.todo." + id;
        try (RxClient client = site.connect().subscribe("demo.todo " + instance)) {
            client.untilNow();
            site.op("remove", "ids", id);
            List<JsonObject> messages = client.untilNow();
            assertThat(messages).extracting(m -> m.getString("type")).containsExactly("removed", "removed");
            assertThat(messages).extracting(m -> m.getString("group")).containsExactly(instance, "demo.todo");
            assertThat(messages.get(1).getString("target")).isEqualTo(instance);
            assertThat(messages.get(0)).doesNotContainKeys("target", "data");
        }
    }

    @Test
    @Tag("S05")
    @Tag("S06")
    void gadget_exposingAllWithNamedInstanceGroup_tellsAllAttributesThere() {
        try (RxClient client = site.connect().subscribe("gadget custom_channel")) {
            String id = site.op("addGadget", "title", "All");
            site.op("ageGadget", "id", id);
            List<JsonObject> messages = client.untilNow();
            assertThat(messages)
                    .extracting(m -> m.getString("type") + " " + m.getString("group"))
                    .containsExactly("created gadget", "updated custom_channel", "updated gadget");
            assertThat(messages.get(0).getJsonObject("data")).isEqualTo(data(id, "All", 30, FIRST_VERSION));
            assertThat(messages.get(1).getJsonObject("data")).isEqualTo(data(id, "All", 31, FIRST_VERSION + 1));
        }
    }

    @Test
    @Tag("S08")
    void tenRemovals_memberOfTheirGroups_tenMessagesOneFrame() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(site.op("add", "title", "bulk " + i));
        }
        String groups = ids.stream().map(id -> "demo.todo." + id).collect(Collectors.joining(" "));
        try (RxClient client = site.connect().subscribe(groups)) {
            site.op("remove", "ids", String.join(",", ids));
            List<JsonObject> frame = client.nextFrame();
            assertThat(frame).hasSize(10).allMatch(m -> m.getString("type").equals("removed"));
            Set<String> told = new HashSet<>();
            frame.forEach(m -> told.add(m.getString("group")));
            assertThat(told).hasSize(10);
        }
    }

    @Test
    @Tag("S14")
    void bulkStatement_toldOrNot_refreshesOnlyWhenTold() {
        site.op("add", "title", "bulk");
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            client.untilNow();
            site.op("bulkDone");
            assertThat(client.untilNow()).isEmpty();
            site.op("bulkDoneTold");
            assertThat(client.untilNow()).singleElement().satisfies(m -> {
                assertThat(m.getString("type")).isEqualTo("refresh");
                assertThat(m.getString("group")).isEqualTo("demo.todo");
            });
        }
    }

    @Test
    void rollback_afterFlushOrRefresh_publishesNothing() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            assertThat(site.op("addThenRollBack", "title", "never")).isEqualTo("failed");
            assertThat(site.op("refreshThenRollBack", "group", "demo.todo")).isEqualTo("failed");
            assertThat(client.untilNow()).isEmpty();
        }
    }

    @Test
    void flush_transactionStillOpen_publishesOnlyAfterCommit() throws Exception {
        String id = site.op("add", "title", "before");
        String gate = "flushed-" + id;
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            client.untilNow();
            CompletableFuture<String> open = CompletableFuture.supplyAsync(
                    () -> site.op("flushThenWait", "id", id, "title", "after", "gate", gate));
            site.op("awaitWaiting", "gate", gate);
            assertThat(client.untilNow()).isEmpty();
            site.op("openGate", "gate", gate);
            open.get(30, TimeUnit.SECONDS);
            assertThat(client.untilNow()).singleElement().satisfies(m -> assertThat(m.getString("type"))
                    .isEqualTo("updated"));
        }
    }

    @Test
    void transaction_createAndTwoUpdates_isOneCreationWithTheLastState() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            site.op("createThenChangeTwice", "title", "final");
            assertThat(client.untilNow()).singleElement().satisfies(m -> {
                assertThat(m.getString("type")).isEqualTo("created");
                assertThat(m.getJsonObject("data").getString("title")).isEqualTo("final");
            });
        }
    }

    @Test
    void transaction_createAndRemove_isNothing() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            site.op("createThenRemove");
            assertThat(client.untilNow()).isEmpty();
        }
    }

    @Test
    void update_ofPlaceholderAttribute_tellsGroupLeftAndGroupJoined() {
        site.op("addPerson", "title", "ann" + salt(), "nick", "a" + salt());
        site.op("addPerson", "title", "bob" + salt(), "nick", "b" + salt());
        String id = site.op("book", "title", "talk", "room", "r1", "owner", "ann" + salt());
        String groups = "demo.booking room.r1 room.r2 user.a" + salt() + " user.b" + salt();
        try (RxClient client = site.connect().subscribe(groups)) {
            client.untilNow();
            site.op("move", "id", id, "room", "r2");
            assertThat(told(client))
                    .containsExactlyInAnyOrder(
                            "removed room.r1", "created room.r2", "updated user.a" + salt(), "updated demo.booking");
            site.op("hand", "id", id, "owner", "bob" + salt());
            assertThat(told(client))
                    .containsExactlyInAnyOrder(
                            "updated room.r2",
                            "removed user.a" + salt(),
                            "created user.b" + salt(),
                            "updated demo.booking");
        }
    }

    @Test
    void entityListener_namedByTheEntityItself_isHeard() {
        try (RxClient client = site.connect().subscribe("demo.note")) {
            site.op("note", "title", "hello");
            assertThat(client.untilNow()).singleElement().satisfies(m -> assertThat(
                            m.getJsonObject("data").getString("text"))
                    .isEqualTo("hello"));
        }
    }

    @Test
    void entityWithoutListener_onHibernate_isHeardElsewhereReported() {
        try (RxClient client = site.connect().subscribe("demo.unheard")) {
            site.op("unheard", "title", "hello");
            boolean reported = ServerLog.lines().anyMatch(line -> line.contains("RX02") && line.contains("Unheard"));
            if (ServerLog.isWildFly()) {
                assertThat(client.untilNow()).hasSize(1);
                assertThat(reported).isFalse();
            } else {
                assertThat(client.untilNow()).isEmpty();
                assertThat(reported).isTrue();
            }
        }
    }

    private static List<String> told(RxClient client) {
        return client.untilNow().stream()
                .map(m -> m.getString("type") + " " + m.getString("group"))
                .toList();
    }

    /** The deployment's data outlives a test method: names are made unique by the class's instance. */
    private String salt() {
        return Integer.toString(System.identityHashCode(this) & 0xffff);
    }

    private static JsonObject data(String id, String name, int age, int version) {
        return jakarta.json.Json.createObjectBuilder()
                .add("id", Long.parseLong(id))
                .add("version", version)
                .add("name", name)
                .add("age", age)
                .build();
    }
}
