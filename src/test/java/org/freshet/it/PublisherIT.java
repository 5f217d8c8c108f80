package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the application says itself: to groups, users, everybody and observers, within transactions and without, alone and in bulk. */
@ExtendWith(ArquillianExtension.class)
class PublisherIT {

    private final Site site = Site.fixture();

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    private String publish(String what, Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        all[0] = "what";
        all[1] = what;
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return site.op("publish", all);
    }

    private static String plain(JsonObject message) {
        return message.toString()
                .replace('"', '\'')
                .replaceAll("'id':'[0-9a-f-]{36}'", "'id':'…'")
                .replaceAll(",'position':'[^']*'", "");
    }

    private static List<String> plain(List<JsonObject> messages) {
        return messages.stream().map(PublisherIT::plain).toList();
    }

    @Test
    @Tag("S29")
    @Tag("S30")
    @Tag("S67")
    void messages_ofEachKind_areHeardByTheGroup_inOrder() {
        try (RxClient client = site.connect().subscribe("news")) {
            for (String what : List.of("data", "notify", "created", "removed", "removedTarget", "removedComponent")) {
                publish(what, "group", "news", "title", "x");
            }
            assertThat(plain(client.untilNow()))
                    .containsExactly(
                            "{'type':'data','group':'news','data':{'title':'x','day':'2026-02-01','bean':{'name':'x'}}}",
                            "{'type':'notify','group':'news','event':'tetra:test-event','detail':{':id':0,'foo':'x'},'id':'…'}",
                            "{'type':'created','group':'news','data':{'title':'x'}}",
                            "{'type':'removed','group':'news'}",
                            "{'type':'removed','group':'news','target':'x'}",
                            "{'type':'removed','group':'news','component':'x'}");
        }
    }

    @Test
    @Tag("S64")
    @Tag("S65")
    @Tag("S66")
    @Tag("S85")
    void events_toAUserToAllAndToTheSystem_reachThoseOnly_andObserversAlways() {
        try (RxClient alice = site.as("alice", "secret").connect();
                RxClient bob = site.as("bob", "secret").connect();
                RxClient nobody = site.connectWithoutSession()) {
            publish("user", "user", "alice", "title", "running");
            publish("system", "title", "s");
            publish("global", "title", "g");
            String global =
                    "{'type':'notify','group':'broadcast','event':'job','detail':{'id':7,'state':'g'},'id':'…'}";
            assertThat(plain(alice.await(isNotify)))
                    .isEqualTo("{'type':'notify','group':'user.alice','event':'job',"
                            + "'detail':{'id':7,'state':'running'},'id':'…'}");
            for (RxClient each : List.of(alice, bob, nobody)) {
                assertThat(plain(each.await(isNotify))).isEqualTo(global);
            }
        }
        await().until(() -> site.op("said").contains("GLOBAL null job {id=7, state=g}"));
        assertThat(site.op("said")).contains("USER alice job {id=7, state=running}", "SYSTEM null job {id=7, state=s}");
    }

    private static final Predicate<JsonObject> isNotify =
            message -> message.getString("type").equals("notify");

    @Test
    @Tag("S46")
    @Tag("S47")
    void audienceAndException_limitWhoHears() {
        try (RxClient alice = site.as("alice", "secret").connect().subscribe("news");
                RxClient bob = site.as("bob", "secret").connect().subscribe("news");
                RxClient nobody = site.connect().subscribe("news")) {
            publish("notify", "group", "news", "title", "1", "audience", "alice");
            publish(
                    "notify",
                    "group",
                    "news",
                    "title",
                    "2",
                    "except",
                    bob.hello().getString("connection"));
            publish("notify", "group", "news", "title", "3");
            assertThat(titles(alice)).containsExactly("1", "2", "3");
            assertThat(titles(bob)).containsExactly("3");
            assertThat(titles(nobody)).containsExactly("2", "3");
        }
    }

    private static List<String> titles(RxClient client) {
        return client.untilNow().stream()
                .map(message -> message.getJsonObject("detail").getString("foo"))
                .toList();
    }

    @Test
    void messages_inATransaction_leaveAfterTheCommit_withItsChanges_andNeverIfItIsRolledBack() {
        try (RxClient client = site.connect().subscribe("news demo.todo")) {
            site.op("tellThenRollBack", "group", "news");
            site.op("addThenTell", "group", "news", "title", "told");
            List<JsonObject> frame = client.nextFrame();
            assertThat(frame).extracting(message -> message.getString("type")).containsExactly("created", "notify");
            assertThat(frame.get(0).getString("position"))
                    .isEqualTo(frame.get(1).getString("position"));
            assertThat(client.untilNow()).isEmpty();
        }
    }

    @Test
    void changes_inATransactionOfAPlainThread_leaveAfterTheCommit_andNeverIfItIsRolledBack() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            publish("changeThenRollBack");
            assertThat(client.untilNow()).isEmpty();
            publish("changeThenWait", "gate", "plain");
            site.op("awaitWaiting", "gate", "plain");
            assertThat(client.untilNow()).isEmpty();
            site.op("openGate", "gate", "plain");
            assertThat(plain(client.nextFrame())).containsExactly("{'type':'refresh','group':'demo.todo'}");
        }
    }

    @Test
    @Tag("S56")
    void messages_fromManyThreads_areAllHeard() {
        try (RxClient client = site.connect().subscribe("news")) {
            publish("threads", "group", "news", "count", 50);
            assertThat(titles(client))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 50).mapToObj(String::valueOf).toList());
        }
    }

    @Test
    void bulkWork_inATransaction_isOneRefresh_thoughTheCommitFlushes_andObserversAreToldOfAll() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            site.op("addManySuppressed", "title", "in one", "count", 1_000);
            assertThat(plain(client.untilNow())).containsExactly("{'type':'refresh','group':'demo.todo'}");
        }
        await().until(() -> site.op("countObserved", "title", "in one").equals("1000"));
    }

    @Test
    void bulkWork_overManyTransactions_isOneRefreshInTheEnd() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            site.op("addEachSuppressed", "title", "each", "count", 20);
            assertThat(plain(client.untilNow())).containsExactly("{'type':'refresh','group':'demo.todo'}");
            site.op("add", "title", "as ever");
            assertThat(client.untilNow())
                    .extracting(message -> message.getString("type"))
                    .containsExactly("created");
        }
        await().until(() -> site.op("countObserved", "title", "each").equals("20"));
    }

    @Test
    void change_firedByTheApplication_isHeardByTheGroup_andByObserversOnce() {
        try (RxClient client = site.connect().subscribe("jobs")) {
            publish("fire", "group", "jobs", "title", "fired");
            assertThat(plain(client.untilNow()))
                    .containsExactly(
                            "{'type':'updated','group':'jobs','entity':'Job','id':7,'data':{'state':'fired'}}");
            publish("fireThenRollBack", "group", "jobs", "title", "never");
            assertThat(client.untilNow()).isEmpty();
        }
        assertThat(site.op("observed").lines().filter(line -> line.contains(" Job 7 ")))
                .hasSize(2);
    }

    @Test
    @Tag("S09")
    @Tag("S11")
    void change_byAFacesRequest_carriesTheOriginThatItsFieldNames() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            String origin = client.hello().getString("connection") + ":test-request-123";
            submit("by the page", origin);
            JsonObject created =
                    client.await(message -> message.getString("type").equals("created"));
            assertThat(created.getString("origin")).isEqualTo(client.hello().getString("connection"));
            assertThat(created.getString("call")).isEqualTo("test-request-123");
            submit("forged", "<script>:1");
            assertThat(client.await(message -> message.getString("type").equals("created")))
                    .doesNotContainKeys("origin", "call");
            site.op("add", "title", "by a timer");
            assertThat(client.await(message -> message.getString("type").equals("created")))
                    .doesNotContainKeys("origin", "call");
        }
    }

    @Test
    @Tag("S09")
    void region_refreshedForAFacesRequest_carriesItsOrigin() {
        String page = site.get("todo.xhtml").body();
        try (RxClient client = site.connect()) {
            client.subscribeWith(Site.tokenIn(page), 1);
            client.untilNow();
            String connection = client.hello().getString("connection");
            submit("seen by all", connection + ":7");
            JsonObject fragment =
                    client.await(message -> message.getString("type").equals("fragment")
                            && message.getString("html").contains("seen by all"));
            assertThat(fragment.getString("origin")).isEqualTo(connection);
            assertThat(fragment.getString("call")).isEqualTo("7");
        }
    }

    /** As a browser does it. */
    private void submit(String title, String origin) {
        String page = site.get("todo.xhtml").body();
        String state = page.replaceAll("(?s).*name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\".*", "$1");
        String answer = site.post(
                "todo.xhtml",
                "form",
                "form",
                "new-title",
                title,
                "add",
                "Add",
                "jakarta.faces.ViewState",
                state,
                "rx.origin",
                origin);
        assertThat(answer).contains(title);
    }
}
