package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls by a client that knows only the protocol: of CDI beans and EJBs, with the server's transactions, validation and JSON-B. */
@ExtendWith(ArquillianExtension.class)
class CallsIT {

    private final Site site = Site.fixture();
    private final AtomicInteger refs = new AtomicInteger();

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    /** The answer; in arguments {@code '} stands for {@code "}. */
    private JsonObject call(RxClient client, String method, String arguments, String... key) {
        String ref = "c" + refs.incrementAndGet();
        send(client, ref, method, arguments, key);
        return result(client, ref);
    }

    private static void send(RxClient client, String ref, String method, String arguments, String... key) {
        client.send(("{'type':'call','ref':'" + ref + "','method':'" + method + "','args':[" + arguments + ']'
                        + (key.length == 0 ? "" : ",'key':'" + key[0] + '\'') + '}')
                .replace('\'', '"'));
    }

    private static JsonObject result(RxClient client, String ref) {
        return client.await(m -> ref.equals(m.getString("ref", null)));
    }

    private static String code(JsonObject result) {
        assertThat(result.getBoolean("ok")).as("%s", result).isFalse();
        return result.getJsonObject("error").getString("code");
    }

    @Test
    @Tag("S09")
    @Tag("S33")
    void method_ofABean_runsInItsTransactionAndAnswers() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            JsonObject result = call(client, "callDesk.add", "'called'");
            assertThat(result).containsOnlyKeys("type", "ref", "ok", "value", "refresh");
            assertThat(result.getString("type")).isEqualTo("result");
            assertThat(result.getBoolean("ok")).isTrue();
            assertThat(result.getBoolean("refresh")).isTrue();
        }
        try (RxClient client = site.connect();
                RxClient other = site.connect().subscribe("demo.todo")) {
            JsonObject result = call(client, "callDesk.add", "'told'");
            JsonObject created = other.await(m -> m.getString("type").equals("created"));
            assertThat(created.get("id")).isEqualTo(result.get("value"));
            assertThat(created.getJsonObject("data").getString("title")).isEqualTo("told");
            assertThat(created.getString("origin")).isEqualTo(client.hello().getString("connection"));
            assertThat(created.getString("call")).isEqualTo(result.getString("ref"));
        }
    }

    @Test
    @Tag("S33")
    void method_thatDeclinesARefresh_getsWhatJsonBReads() {
        try (RxClient client = site.connect()) {
            assertThat(call(client, "callDesk.save", "{'title':'t','due':'2024-02-29','tags':['ä','b']}"))
                    .doesNotContainKey("refresh")
                    .containsEntry("value", Json.createValue("t 2024-02-29 [ä, b]"));
        }
    }

    @Test
    @Tag("S34")
    void method_unknownOrUnmarked_isRefusedAndNothingRuns() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            for (String method :
                    new String[] {"callDesk.unmarked", "callDesk.nosuch", "todoService.add", "nosuch.add", ""}) {
                assertThat(code(call(client, method, "'x'"))).as(method).isEqualTo("unknown-method");
            }
            assertThat(client.untilNow()).isEmpty();
        }
    }

    @ParameterizedTest
    @Tag("S35")
    @ValueSource(
            strings = {
                "{'type':'call','ref':'r'}",
                "{'type':'call','ref':'r','method':'callDesk.add'}",
                "{'type':'call','ref':'r','args':['x']}",
                "{'type':'call','ref':'r','method':7,'args':['x']}",
                "{'type':'call','ref':'r','method':'callDesk.add','args':'x'}",
                "{'type':'call','ref':'r','method':'callDesk.add','args':{'0':'x'}}",
                "{'type':'call','ref':'r','method':'callDesk.add','args':['x'],'key':7}",
                "{'type':'call','method':'callDesk.add','args':['x']}",
                "{'type':'call','ref':[7],'method':'callDesk.add','args':['x']}"
            })
    void call_thatIsNone_isAnErrorAndNothingRuns(String frame) {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            client.send(frame.replace('\'', '"'));
            JsonObject error = client.await(m -> m.getString("type").equals("error"));
            assertThat(error.getString("code")).isEqualTo("invalid-message");
            assertThat(error.getString("ref", "none")).isEqualTo(frame.contains("'ref':'r'") ? "r" : "none");
            assertThat(client.untilNow()).isEmpty();
        }
    }

    @Test
    void ref_thatIsANumber_comesBackAsOne() {
        try (RxClient client = site.connect()) {
            client.send("{\"type\":\"call\",\"ref\":7,\"method\":\"callDesk.nosuch\",\"args\":[],\"key\":null}");
            JsonObject result = client.await(m -> m.getString("type").equals("result"));
            assertThat(result.getInt("ref")).isEqualTo(7);
            assertThat(result.getJsonObject("error").getString("code")).isEqualTo("unknown-method");
        }
    }

    @Test
    @Tag("S35")
    void arguments_thatAreNone_areRefusedAndNothingRuns() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            assertThat(code(call(client, "callDesk.add", ""))).isEqualTo("invalid-arguments");
            assertThat(code(call(client, "callDesk.add", "{}"))).isEqualTo("invalid-arguments");
            assertThat(code(call(client, "callDesk.save", "[1]"))).isEqualTo("invalid-arguments");
            assertThat(code(call(client, "callDesk.save", "'x'"))).isEqualTo("invalid-arguments");
            assertThat(code(call(client, "callDesk.save", "{'due':'no date'}"))).isEqualTo("invalid-arguments");
            assertThat(code(call(client, "callDesk.save", "[".repeat(900) + "]".repeat(900))))
                    .isEqualTo("invalid-arguments");
            assertThat(client.untilNow()).isEmpty();
        }
    }

    @Test
    void arguments_thatViolateConstraints_areToldByField() {
        try (RxClient client = site.connect()) {
            JsonObject error = call(client, "callDesk.save", "{'title':' '}").getJsonObject("error");
            assertThat(error.getString("code")).isEqualTo("invalid-arguments");
            assertThat(error.getJsonArray("violations").getValuesAs(JsonObject.class))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.getString("field")).isEqualTo("draft.title");
                        assertThat(violation.getString("message")).isNotEmpty();
                    });
            assertThat(code(call(client, "callDesk.add", "'" + "x".repeat(21) + "'")))
                    .isEqualTo("invalid-arguments");
        }
    }

    @Test
    @Tag("S09")
    @Tag("S10")
    @Tag("S11")
    void changeOfACall_saysWhoseItIs_andThatOfARequestDoesNot() {
        String id = site.op("add", "title", "marked");
        try (RxClient client = site.connect();
                RxClient watching = site.connect().subscribe("demo.todo").subscribe("demo.todo." + id)) {
            send(client, "test-request-123", "todoDesk.tick", id + ",true");
            result(client, "test-request-123");
            send(client, "test-delete-456", "todoDesk.remove", id);
            result(client, "test-delete-456");
            String bean =
                    call(client, "callDesk.add", "'by a bean'").get("value").toString();
            List<JsonObject> told = watching.untilNow();
            assertThat(told).isNotEmpty().allSatisfy(m -> assertThat(m.getString("origin"))
                    .isEqualTo(client.hello().getString("connection")));
            assertThat(told)
                    .filteredOn(m -> m.getString("type").equals("updated"))
                    .isNotEmpty()
                    .allSatisfy(m -> assertThat(m.getString("call")).isEqualTo("test-request-123"));
            assertThat(told)
                    .filteredOn(m -> m.getString("type").equals("removed"))
                    .hasSize(2)
                    .allSatisfy(m -> assertThat(m.getString("call")).isEqualTo("test-delete-456"));
            assertThat(told)
                    .filteredOn(m -> m.getString("type").equals("created"))
                    .singleElement()
                    .satisfies(m -> assertThat(m.get("id")).hasToString(bean));
            site.op("add", "title", "by nobody");
            assertThat(watching.untilNow()).singleElement().satisfies(m -> assertThat(m)
                    .doesNotContainKeys("origin", "call"));
        }
    }

    @Test
    void method_ofAnEjb_isCalledThroughWhateverViewItHas() {
        String id = site.op("add", "title", "before");
        try (RxClient client = site.connect();
                RxClient watching = site.connect().subscribe("demo.todo." + id)) {
            assertThat(call(client, "renamingBean.rename", id + ",'after'"))
                    .containsEntry("value", Json.createValue("before"));
            assertThat(call(client, "todoDesk.tick", id + ",true")).containsEntry("ok", JsonValue.TRUE);
            assertThat(watching.untilNow())
                    .extracting(m -> m.getJsonObject("data").getString("title")
                            + m.getJsonObject("data").getBoolean("done"))
                    .containsExactly("afterfalse", "aftertrue");
            assertThat(call(client, "todoDesk.connection", ""))
                    .containsEntry("value", client.hello().get("connection"));
        }
    }

    @Test
    @Tag("S36")
    void entity_thatIsGone_isStale() {
        String id = site.op("add", "title", "gone");
        try (RxClient client = site.connect()) {
            site.op("remove", "ids", id);
            for (String method : new String[] {"todoDesk.tick:,true", "todoDesk.tickKnown:"}) {
                String[] parts = method.split(":", -1);
                JsonObject result = call(client, parts[0], id + parts[1]);
                assertThat(code(result)).as(method).isEqualTo("stale");
                assertThat(result.getBoolean("refresh")).isTrue();
            }
            assertThat(call(client, "callDesk.surroundings", "").getBoolean("ok"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"todoDesk.renameSlowly", "callDesk.renameSlowly"})
    void optimisticLock_atTheCommit_isAConflict(String method) {
        String id = site.op("add", "title", "shared");
        String gate = method + System.nanoTime();
        try (RxClient client = site.connect()) {
            send(client, "slow", method, id + ",'mine','" + gate + "'");
            site.op("awaitWaiting", "gate", gate);
            site.op("rename", "id", id, "title", "theirs");
            site.op("openGate", "gate", gate);
            JsonObject result = result(client, "slow");
            assertThat(code(result)).isEqualTo("conflict");
            assertThat(result.getBoolean("refresh")).isTrue();
        }
    }

    @Test
    void exception_rollsBackAndItsTextStaysOnTheServer() {
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            JsonObject result = call(client, "callDesk.addThenFail", "'rolled back'");
            assertThat(code(result)).isEqualTo("failed");
            assertThat(result.toString()).doesNotContain("kept on the server", "Exception");
            assertThat(client.untilNow()).isEmpty();
        }
        await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment())
                .anyMatch(line -> line.contains("RX0711") && line.contains("addThenFail")));
    }

    @Test
    void key_again_alsoFromAnotherConnection_runsOnce() {
        try (RxClient client = site.connect();
                RxClient again = site.connect().subscribe("demo.todo")) {
            JsonObject first = call(client, "callDesk.add", "'once'", "k1");
            assertThat(again.untilNow()).singleElement().satisfies(created -> assertThat(created.get("id"))
                    .isEqualTo(first.get("value")));
            assertThat(call(again, "callDesk.add", "'once'", "k1").get("value")).isEqualTo(first.get("value"));
            assertThat(code(call(again, "callDesk.add", "'twice'", "k1"))).isEqualTo("invalid-arguments");
            assertThat(again.untilNow()).isEmpty();
        }
        try (RxClient other = Site.fixture().connect();
                RxClient watching = site.connect().subscribe("demo.todo")) {
            call(other, "callDesk.add", "'once'", "k1");
            assertThat(watching.untilNow()).hasSize(1);
        }
    }

    @Test
    void role_ofTheCaller_isAskedForByFreshet() {
        try (RxClient nobody = site.connect();
                RxClient alice = site.as("alice", "secret").connect()) {
            assertThat(code(call(nobody, "callDesk.forUsers", ""))).isEqualTo("not-allowed");
            assertThat(call(alice, "callDesk.forUsers", "")).containsEntry("value", Json.createValue("alice"));
        }
    }

    @Test
    void ejb_thatTheContainerGuards_isNotAllowed() {
        try (RxClient nobody = site.connect()) {
            assertThat(code(call(nobody, "callDesk.guarded", ""))).isEqualTo("not-allowed");
        }
    }

    @Test
    void transaction_thatIsLeftOpen_isRolledBackAndOthersGoOn() {
        try (RxClient client = site.connect()) {
            for (int i = 0; i < 20; i++) {
                assertThat(code(call(client, "callDesk.beginAndForget", ""))).isEqualTo("failed");
            }
            for (int i = 0; i < 20; i++) {
                assertThat(call(client, "callDesk.add", "'after'").getBoolean("ok"))
                        .isTrue();
            }
        }
        await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment()).anyMatch(line -> line.contains("RX0716")));
    }

    @Test
    void thread_ofACall_hasTheNamesAndClassesOfTheApplication() {
        try (RxClient client = site.connect()) {
            assertThat(call(client, "callDesk.surroundings", ""))
                    .containsEntry("value", Json.createValue(Fixture.CONTEXT + " true"));
        }
    }

    @Test
    void calls_inOneFrame_areAnsweredInOrder() {
        try (RxClient client = site.connect()) {
            client.send(("[{'type':'call','ref':'1','method':'callDesk.add','args':['a']},"
                            + "{'type':'call','ref':'2','method':'nosuch','args':[]},"
                            + "{'type':'call','ref':'3','method':'callDesk.surroundings','args':[]}]")
                    .replace('\'', '"'));
            for (String ref : new String[] {"1", "2", "3"}) {
                assertThat(client.await(m -> m.getString("type").equals("result"))
                                .getString("ref"))
                        .isEqualTo(ref);
            }
        }
    }
}
