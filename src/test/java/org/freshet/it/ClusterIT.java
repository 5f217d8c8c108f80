package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.freshet.browser.Chromium;
import org.freshet.it.cluster.Cluster;
import org.freshet.it.probe.ProbeServlet;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same application on two WildFly nodes with one broker and one database. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class ClusterIT {

    private static final double SOON_MILLIS = 2_000;

    private static Cluster cluster;

    private final Site one = site(1);
    private final Site two = site(2);

    @BeforeAll
    static void startCluster() throws IOException {
        cluster = Cluster.start(ShrinkWrap.create(WebArchive.class, "probe.war").addClass(ProbeServlet.class));
        // One after the other: each makes the tables anew.
        cluster.deploy(1, Fixture.application());
        cluster.deploy(2, Fixture.application());
        awaitHearing();
    }

    /** What the first message of a node makes of connections is no test's but one. */
    private static void awaitHearing() {
        try (RxClient client = site(2).connect().subscribe("first.heard")) {
            site(1).op("refresh", "group", "first.heard");
            client.await(m -> m.getString("type").equals("refresh"));
        }
    }

    @AfterAll
    static void stopCluster() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void page_onOneNode_showsWhatTheOtherCommitted(Page page) {
        open(page);
        String id = one.op("add", "title", "from node one");
        assertThat(page.locator("#todo-" + id + " .title"))
                .hasText("from node one", new LocatorAssertions.HasTextOptions().setTimeout(SOON_MILLIS));
        one.op("remove", "ids", id);
        assertThat(page.locator("#todo-" + id))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(SOON_MILLIS));
    }

    @Test
    void connection_onOneNode_hearsMessagesOfTheOtherAsOfItsOwnOnce() {
        try (RxClient client = two.connect().subscribe("demo.todo other.group")) {
            String id = one.op("add", "title", "told");
            assertThat(client.await(m -> m.getString("type").equals("created"))).satisfies(created -> assertThat(
                            created)
                    .containsKeys("data", "version", "position")
                    .hasToString("{\"type\":\"created\",\"group\":\"demo.todo\",\"entity\":\"Todo\",\"id\":" + id
                            + ",\"version\":0,\"data\":{\"title\":\"told\",\"done\":false},\"position\":"
                            + created.get("position") + "}"));
            one.op("refresh", "group", "other.group");
            assertThat(client.nextFrame()).singleElement().satisfies(m -> assertThat(m.getString("group"))
                    .isEqualTo("other.group"));
        }
    }

    @Test
    @Tag("S47")
    void event_saidOnOneNode_reachesItsAudienceOnTheOther_andNoObserverThere() {
        try (RxClient alice = two.as("alice", "secret").connect().subscribe("news");
                RxClient nobody = two.connect().subscribe("news")) {
            one.op("publish", "what", "notify", "group", "news", "title", "for alice", "audience", "alice");
            one.op("publish", "what", "notify", "group", "news", "title", "but", "except", connection(nobody));
            one.op("publish", "what", "data", "group", "news", "title", "for all");
            assertThat(alice.await(m -> m.getString("type").equals("notify")).toString())
                    .contains("for alice");
            assertThat(alice.await(m -> m.getString("type").equals("notify")).toString())
                    .contains("but");
            assertThat(nobody.nextFrame()).singleElement().satisfies(m -> assertThat(m.getString("type"))
                    .isEqualTo("data"));
        }
        await().untilAsserted(() -> assertThat(one.op("said")).contains("for alice"));
        assertThat(two.op("said")).isEmpty();
    }

    private static String connection(RxClient client) {
        return client.hello().getString("connection");
    }

    @Test
    void observers_onTheOtherNode_areNotCalled() {
        String id = one.op("add", "title", "observed once");
        await().untilAsserted(() -> assertThat(one.op("observed")).contains("any CREATED Todo " + id + " "));
        try (RxClient client = two.connect()) {
            client.untilNow();
            assertThat(two.op("observed")).doesNotContain(" Todo " + id + " ");
        }
    }

    @Test
    void group_closedOnOneNode_endsConnectionsOfTheOther_andVoidsTheirTokens() {
        try (RxClient member = two.connect();
                RxClient other = two.connect()) {
            String token = two.token("granted.here");
            member.subscribeWith(token, 1);
            assertThat(one.op("closeGroup", "group", "granted.here")).isEqualTo("0");
            assertThat(member.await(m -> true).getString("reason")).isEqualTo("closed");
            assertThat(other.subscribeWith(token, 1).get(0).getString("code")).isEqualTo("expired-token");
        }
    }

    @Test
    void page_whoseNodeMissedAChange_catchesUpWithTheNextMessage(Page page) {
        open(page);
        try (RxClient client = two.connect()) {
            cluster.broker().stop();
            String id = one.op("add", "title", "missed");
            await().atMost(Duration.ofSeconds(30)).until(() -> cluster.log(1).contains("RX0511"));
            cluster.broker().start();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        one.op("refresh", "group", "nobody.listens");
                        return page.locator("#todo-" + id).count() == 1;
                    });
            assertThat(client.await(m -> m.getString("type").equals("resync")).getString("reason"))
                    .isEqualTo("relay-gap");
        }
    }

    @Test
    void page_whoseOtherNodeStartedAnew_isBroughtToTheCurrentStateByTheFirstMessage(Page page) {
        String id = one.op("add", "title", "made before");
        open(page);
        assertThat(page.locator("#todo-" + id)).hasCount(1);
        // Makes the tables anew, of which nobody is told.
        cluster.deploy(1, Fixture.application());
        try (RxClient client = two.connect().subscribe("started.anew")) {
            one.op("refresh", "group", "started.anew");
            assertThat(client.await(ClusterIT::isOfGroups).getString("reason")).isEqualTo("relay-gap");
            assertThat(client.await(ClusterIT::isOfGroups).getString("type")).isEqualTo("refresh");
            assertThat(page.locator("#todo-" + id)).hasCount(0);
            one.op("refresh", "group", "started.anew");
            assertThat(client.await(ClusterIT::isOfGroups).getString("type")).isEqualTo("refresh");
        }
    }

    /** And not of what the client's page shows. */
    private static boolean isOfGroups(JsonObject message) {
        return !message.getString("type").equals("fragment");
    }

    private static Site site(int node) {
        return Site.of(cluster.url(node) + Fixture.CONTEXT + "/");
    }

    private void open(Page page) {
        page.navigate(two.base().resolve("todo.xhtml").toString());
        assertThat(page.locator("#list[rx-connected]")).hasCount(1);
    }
}
