package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;
import static org.freshet.browser.RegionElement.row;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of the server's methods while it can be reached: what is sent, and what the answer does. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class CallIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
        page.addInitScript("window.told = [];"
                + " window.note = promise => { promise.then(value => told.push(JSON.stringify(value)),"
                + " error => told.push([error.code, JSON.stringify(error.violations), error.message].join())) }");
    }

    @Test
    void call_answered_returnsTheValueAndRefreshesItsRegion() {
        var connection = server.openConnected(region("a", 1).showing("<b id='in'>old</b>"), region("b", 1));
        server.fragment(region("a", 1), region("a", 2).showing("newer"));
        page.evaluate("note(rx.call('todos.add', ['milk', 2], {region: document.getElementById('in')}))");
        var call = server.awaitMessage(connection, "call", 1);
        assertThat(call.get("method").getAsString()).isEqualTo("todos.add");
        assertThat(call.get("args").toString()).isEqualTo("[\"milk\",2]");
        assertThat(call.get("key").getAsString()).hasSizeGreaterThan(10);
        connection.send(Message.result(call, "{\"id\":7}"));
        assertThat(page.locator("#a")).hasText("newer");
        assertThat(page.evaluate("told.join()")).isEqualTo("{\"id\":7}");
        assertThat(server.fetched()).containsExactly("a1");
    }

    @Test
    void call_fromAnEventHandler_isMadeFromTheRegionThatTheUserActsOn() {
        var connection = server.openConnected(region("a", 1).showing("<button id='go'>go</button>"));
        server.fragment(region("a", 1), region("a", 2).showing("newer"));
        page.evaluate("document.getElementById('go').addEventListener('click', () => rx.call('todos.go'))");
        page.locator("#go").click();
        var call = server.awaitMessage(connection, "call", 1);
        connection.send(Message.result(call, "null"));
        assertThat(page.locator("#a")).hasText("newer");
    }

    @Test
    void call_thatDeclinesTheRefresh_orWhoseMethodDoes_doesNotFetch() {
        var connection = server.openConnected(region("a", 1));
        page.evaluate(
                "note(rx.call('a.b', [], {region: 'a', refresh: false})); note(rx.call('a.c', [], {region: 'a'}))");
        var second = server.awaitMessage(connection, "call", 2);
        connection.send(
                Message.result(connection.received("call").get(0), "1"),
                Message.result(second, "2").replace(",\"refresh\":true", ""));
        page.waitForCondition(() -> told().size() == 2);
        server.catchUp();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void call_refused_isRejectedWithCodeAndViolations() {
        var connection = server.openConnected(region("a", 1));
        page.evaluate(
                "note(rx.call('a.b', [1])); addEventListener('rx:call-failed', e => told.push(e.detail.code + e.detail.method))");
        var call = server.awaitMessage(connection, "call", 1);
        connection.send(Message.failure(call, "invalid-arguments")
                .replace("\"why\"", "\"why\",\"violations\":[{\"field\":\"title\",\"message\":\"too long\"}]"));
        page.waitForCondition(() -> told().size() == 2);
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "invalid-argumentsa.b",
                        "invalid-arguments,[{\"field\":\"title\",\"message\":\"too long\"}],why");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void call_answeredByAnError_isRejected() {
        var connection = server.openConnected(region("a", 1));
        page.evaluate("note(rx.call('a.b'))");
        var call = server.awaitMessage(connection, "call", 1);
        connection.send("{\"type\":\"error\",\"ref\":%s,\"code\":\"rate-limited\",\"message\":\"slower\"}"
                .formatted(call.get("ref")));
        page.waitForCondition(() -> told().size() == 1);
        assertThat(told().get(0)).startsWith("rate-limited,");
    }

    @Test
    @Tag("S36")
    void call_onWhatIsGone_removesItsRegionAndIsRejected() {
        var connection = server.openConnected(row(0, "A", 1), row(1, "B", 1));
        page.evaluate("addEventListener('rx:before-remove', e => told.push('removing ' + e.target.id));"
                + " note(rx.call('todos.tick', [1], {region: 'f:list:1:row'}))");
        connection.send(Message.failure(server.awaitMessage(connection, "call", 1), "stale"));
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"row A"});
        page.waitForCondition(() -> told().size() == 2);
        assertThat(told()).first().isEqualTo("removing f:list:1:row");
        assertThat(told().get(1)).startsWith("stale,");
    }

    @Test
    void call_onARowWithinAList_thatIsGone_removesTheRowOnly() {
        var list = region("list", 1).in("shared");
        server.openConnected(
                list.showing(row(0, "A", 1).within().toString() + row(1, "B", 1).within()));
        page.evaluate("note(rx.call('todos.tick', [1], {region: 'f:list:1:row'}))");
        server.last().send(Message.failure(server.awaitMessage(server.last(), "call", 1), "stale"));
        page.waitForCondition(() -> told().size() == 1);
        assertThat(told().get(0)).startsWith("stale,");
        assertThat(page.locator("#list > [rx-token]")).hasText(new String[] {"row A"});
        server.catchUp();
        assertThat(server.requests).isEmpty();
    }

    @ParameterizedTest
    @Tag("S36")
    @ValueSource(strings = {"stale", "conflict"})
    void call_onWhatIsGone_orInConflict_refreshesARegionThatMayShowMore_andIsRejected(String code) {
        var connection = server.openConnected(region("a", 1));
        server.fragment(region("a", 1), region("a", 2).showing("theirs"));
        page.evaluate("note(rx.call('todos.tick', [1], {region: 'a'}))");
        connection.send(Message.failure(server.awaitMessage(connection, "call", 1), code));
        assertThat(page.locator("#a")).hasText("theirs");
        page.waitForCondition(() -> told().size() == 1);
        assertThat(told().get(0)).startsWith(code + ",");
    }

    @Test
    void call_debounced_isMadeOnceWithTheLastArguments() {
        page.clock().install();
        var connection = server.openConnected(region("a", 1));
        page.evaluate(
                "for (const text of ['m', 'mi', 'milk']) note(rx.call('todos.search', [text], {debounce: 5_000}));"
                        + " note(rx.call('todos.other', [], {debounce: 5_000}))");
        page.clock().runFor(4_000);
        server.catchUp();
        assertThat(connection.received("call")).isEmpty();
        page.clock().runFor(1_001);
        server.awaitMessage(connection, "call", 2);
        assertThat(arguments(connection)).containsExactly("[\"milk\"]", "[]");
        connection.send(Message.result(connection.received("call").get(0), "3"));
        page.waitForCondition(() -> told().size() == 3);
        assertThat(told()).containsExactly("3", "3", "3");
    }

    @Test
    void call_throttled_isMadeAtOnceAndThenWithTheLastArguments() {
        page.clock().install();
        var connection = server.openConnected(region("a", 1));
        page.evaluate("window.move = n => { rx.call('map.move', [n], {throttle: 5_000}) }; move(1)");
        page.clock().runFor(1);
        server.awaitMessage(connection, "call", 1);
        page.evaluate("move(2); move(3)");
        page.clock().runFor(4_000);
        server.catchUp();
        assertThat(arguments(connection)).containsExactly("[1]");
        page.clock().runFor(1_200);
        server.awaitMessage(connection, "call", 2);
        assertThat(arguments(connection)).containsExactly("[1]", "[3]");
    }

    private static List<String> arguments(FakeConnection connection) {
        return connection.received("call").stream()
                .map((JsonObject call) -> call.get("args").toString())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> told() {
        return (List<String>) page.evaluate("told");
    }
}
