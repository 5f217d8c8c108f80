package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;
import static org.freshet.browser.RegionElement.row;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page's own call changes comes back to it: it is news to other regions, and no news where the call was made. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class EchoIT {

    private final RegionElement inner = region("inner", 1).in("shared");
    private final RegionElement outer =
            region("outer", 1).in("shared").showing("<p>outer</p>" + inner.showing("inner"));
    private final RegionElement sibling = region("sibling", 1).in("shared");

    private Page page;
    private FakeServer server;
    private FakeConnection connection;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
        page.clock().install();
    }

    private JsonObject call(String options) {
        connection = server.openConnected(outer, sibling);
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        page.evaluate("rx.call('a.b', [], {region: 'inner'" + options + "}).catch(() => {}); 0");
        return server.awaitMessage(connection, "call", 1);
    }

    private String echo(JsonObject call, RegionElement region, String text) {
        return Message.causedBy(call, Message.fragment(region.showing(text)));
    }

    @Test
    @Tag("S12")
    void push_duringTheCall_isIgnoredWhereItWasMadeAndAroundAndShownElsewhere() {
        var call = call("");
        server.fragment(
                outer, region("outer", 2).showing("fetched" + region("inner", 2).showing("fetched")));
        server.fragment(inner, region("inner", 2).showing("fetched"));
        connection.send(echo(call, inner, "pushed"), echo(call, outer, "pushed"), echo(call, sibling, "pushed"));
        assertThat(page.locator("#sibling")).hasText("pushed");
        assertThat(page.locator("#outer")).hasText("outerinner");
        server.catchUp();
        assertThat(server.requests).isEmpty();
        // The answer brings the inner region. What the outer one ignored is fetched.
        connection.send(Message.result(call, "null"));
        assertThat(page.locator("#outer")).hasText("fetchedfetched");
        assertThat(server.fetched()).containsExactlyInAnyOrder("inner1", "outer1");
    }

    @Test
    @Tag("S13")
    void push_soonAfterTheCall_isIgnoredAndLaterIsShown() {
        var call = call("");
        server.fragment(inner, region("inner", 2).showing("fetched"));
        connection.send(Message.result(call, "null"));
        assertThat(page.locator("#inner")).hasText("fetched");
        page.clock().runFor(300);
        connection.send(echo(call, inner, "300 ms"), echo(call, sibling, "pushed"));
        assertThat(page.locator("#sibling")).hasText("pushed");
        assertThat(page.locator("#inner")).hasText("fetched");
        page.clock().runFor(400);
        connection.send(echo(call, inner, "700 ms"));
        assertThat(page.locator("#inner")).hasText("700 ms");
        assertThat(server.fetched()).containsExactly("inner1");
    }

    @Test
    void push_aroundTheCall_soonAfterIt_isFetchedInstead() {
        var call = call("");
        server.fragment(inner, region("inner", 2).showing("fetched"));
        connection.send(Message.result(call, "null"));
        assertThat(page.locator("#inner")).hasText("fetched");
        server.fragment(outer, region("outer", 2).showing("all fetched"));
        connection.send(echo(call, outer, "pushed"));
        assertThat(page.locator("#outer")).hasText("all fetched");
    }

    @Test
    void push_ofACallThatFailed_isFetchedInstead() {
        var call = call("");
        server.fragment(outer, region("outer", 2).showing("fetched"));
        connection.send(Message.causedBy(call, Message.refresh(outer)), Message.failure(call, "failed"));
        assertThat(page.locator("#outer")).hasText("fetched");
    }

    @Test
    void push_ignoredWhenTheConnectionIsLost_isFetched() {
        page.addInitScript("Math.random = () => 0");
        var call = call(", refresh: false");
        server.fragment(inner, region("inner", 2).showing("fetched"));
        connection.send(echo(call, inner, "pushed"), echo(call, sibling, "pushed"));
        assertThat(page.locator("#sibling")).hasText("pushed");
        connection.close(1001);
        page.clock().runFor(1_000);
        assertThat(page.locator("#inner")).hasText("fetched");
    }

    @Test
    void push_ofAnotherCauser_isShownDuringTheCall() {
        var call = call("");
        connection.send(echo(call, inner, "theirs").replace("\"origin\":\"c\"", "\"origin\":\"other\""));
        assertThat(page.locator("#inner")).hasText("theirs");
        connection.send(echo(call, inner, "another call").replace("\"call\":\"c", "\"call\":\"x"));
        assertThat(page.locator("#inner")).hasText("another call");
        connection.send(Message.fragment(inner.showing("nobody's")));
        assertThat(page.locator("#inner")).hasText("nobody's");
    }

    @Test
    void call_thatDeclinesTheRefresh_keepsItsRegionAndFetchesNothing() {
        var call = call(", refresh: false");
        connection.send(echo(call, inner, "pushed"), Message.result(call, "null"), echo(call, sibling, "pushed"));
        assertThat(page.locator("#sibling")).hasText("pushed");
        server.catchUp();
        assertThat(page.locator("#inner")).hasText("inner");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void call_ofARowWithinAList_thatDeclinesTheRefresh_leavesTheListToBeFetched() {
        var list = region("list", 1).in("shared");
        connection = server.openConnected(list.showing(row(0, "A", 1).within()));
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        page.evaluate("rx.call('a.b', [], {region: 'f:list:0:row', refresh: false}); 0");
        var call = server.awaitMessage(connection, "call", 1);
        server.fragment(list, region("list", 2).in("shared").showing("fetched"));
        connection.send(Message.causedBy(call, Message.refresh(list)));
        server.catchUp();
        assertThat(server.requests).isEmpty();
        connection.send(Message.result(call, "null"));
        assertThat(page.locator("#list")).hasText("fetched");
        assertThat(server.fetched()).containsExactly("list1");
    }
}
