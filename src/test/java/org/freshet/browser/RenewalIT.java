package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;
import static org.freshet.browser.RegionElement.row;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens that the server refuses are replaced by new ones from the page itself. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class RenewalIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    @Test
    void token_refusedOnSubscribing_isRenewedFromThePage() {
        server.greeting = false;
        server.open(region("a", 1), region("b", 1));
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        var first = server.awaitMessage(connection, "subscribe", 1);
        var second = server.awaitMessage(connection, "subscribe", 2);
        server.page = FakeServer.page(region("a", 2).showing("newer"), region("b", 2));
        connection.send(Message.refused(first), Message.refused(second));
        var third = server.awaitMessage(connection, "subscribe", 3);
        server.awaitMessage(connection, "subscribe", 4);
        assertThat(connection.asked()).containsExactly("a1", "b1", "a2", "b2");
        assertThat(page.locator("#a:not([rx-stale])")).hasText("newer");
        assertThat(server.pagesServed).isEqualTo(2);

        // The page may be of another session than the connection by now: one more try with a new one.
        connection.send(Message.refused(third));
        var anew = server.connection(2);
        anew.send(Message.HELLO);
        var fifth = server.awaitMessage(anew, "subscribe", 1);
        assertThat(anew.asked()).startsWith("a2");
        assertThat(server.errors).isEmpty();

        anew.send(Message.refused(fifth));
        page.waitForCondition(() -> !server.errors.isEmpty());
        assertThat(server.errors.get(0)).startsWith("<div id=\"a\"");
        assertThat(page.locator("#a[rx-stale]")).hasText("newer");
        assertThat(server.pagesServed).isEqualTo(2);
    }

    @Test
    void token_refusedAgainAfterItWasAccepted_isRenewedOnceMore() {
        page.addInitScript("Math.random = () => 0");
        server.greeting = false;
        server.open(region("a", 1));
        for (int turn = 1; turn <= 2; turn++) {
            var connection = server.connection(turn);
            connection.send(Message.HELLO);
            var subscribe = server.awaitMessage(connection, "subscribe", 1);
            server.page = FakeServer.page(region("a", turn + 1).showing("turn " + turn));
            server.greeting = true;
            connection.send(Message.refused(subscribe));
            assertThat(page.locator("#a[rx-connected]:not([rx-stale])")).hasText("turn " + turn);
            assertThat(connection.asked()).containsExactly("a" + turn, "a" + (turn + 1));
            server.greeting = false;
            connection.close(1001);
        }
        assertThat(server.errors).isEmpty();
    }

    @Test
    void tokens_ofSeveralRegionsRefusedEvenAnew_makeOneNewConnectionForAll() {
        server.greeting = false;
        server.open(region("a", 1), region("b", 1), region("c", 1));
        var first = server.connection(1);
        first.send(Message.HELLO);
        server.page = FakeServer.page(region("a", 2), region("b", 2), region("c", 2));
        refuse(first, 1, 3);
        refuse(first, 4, 6);
        var second = server.connection(2);
        second.send(Message.HELLO);
        refuse(second, 1, 3);
        page.waitForCondition(() -> server.errors.size() == 3);
        assertThat(server.errors).allMatch(error -> error.endsWith("new token refused."));
        server.catchUp();
        assertThat(first.asked()).containsExactly("a1", "b1", "c1", "a2", "b2", "c2");
        assertThat(second.asked()).containsExactly("a2", "b2", "c2");
        assertThat(server.connections).hasSize(2);
        assertThat(server.pagesServed).isEqualTo(2);
    }

    private void refuse(FakeConnection connection, int from, int to) {
        server.awaitMessage(connection, "subscribe", to);
        connection.send(connection.received("subscribe").subList(from - 1, to).stream()
                .map(Message::refused)
                .toArray(String[]::new));
    }

    @Test
    void token_acceptedForSubscribingOnly_isNotRenewedForEver() {
        server.greeting = false;
        server.fragment(region("a", 1), 403);
        server.fragment(region("a", 2), 403);
        server.open(region("a", 1));
        server.page = FakeServer.page(region("a", 2));
        var first = server.connection(1);
        first.send(Message.HELLO);
        missOne(first, 1);
        missOne(first, 2);
        var second = server.connection(2);
        second.send(Message.HELLO);
        missOne(second, 1);
        missOne(second, 2);
        page.waitForCondition(() -> server.errors.stream()
                .anyMatch(error -> error.startsWith("<div id=\"a\"") && error.endsWith("refused.")));
        server.catchUp();
        assertThat(page.locator("#a[rx-stale]")).hasCount(1);
        assertThat(server.connections).hasSize(2);
        assertThat(second.asked()).hasSize(2);
    }

    private void missOne(FakeConnection connection, int number) {
        var subscribe = server.awaitMessage(connection, "subscribe", number);
        connection.send(Message.missed(subscribe, "demo.todo"), Message.subscribed(subscribe, "region.a"));
    }

    @Test
    void token_refusedOnFetching_isRenewedFromThePage() {
        var connection = server.openConnected(region("a", 1));
        server.fragment(region("a", 1), 403);
        server.page = FakeServer.page(region("a", 2).showing("newer"));
        connection.send(Message.refresh(region("a", 1)));
        assertThat(page.locator("#a[rx-connected]:not([rx-stale])")).hasText("newer");
        server.awaitMessage(connection, "subscribe", 2);
        assertThat(connection.asked()).containsExactly("a1", "a2");
    }

    @Test
    void token_ofNestedRegionsRefused_isRenewedForEach() {
        var connection =
                server.openConnected(region("a", 1).showing(region("b", 1).showing("old")));
        server.fragment(region("a", 1), 403);
        server.fragment(region("b", 1), 403);
        server.page = FakeServer.page(region("a", 2).showing(region("b", 2).showing("<p>new</p>")));
        connection.send(Message.RESYNC);
        assertThat(page.locator("[rx-token][rx-connected]:not([rx-stale])")).hasCount(2);
        assertThat(page.locator("#b[rx-token^='b2'] > p")).hasText("new");
    }

    @Test
    void token_ofARowRefused_isRenewedFromTheRowOfThatKey() {
        var connection = server.openConnected(row(0, "A", 1), row(1, "B", 1));
        server.fragment(row(1, "B", 1), 403);
        server.page =
                FakeServer.page(row(0, "N", 1), row(1, "A", 2), row(2, "B", 2).showing("newer"));
        connection.send(Message.refresh(row(1, "B", 1)));
        assertThat(page.locator("[rx-key=B]:not([rx-stale])")).hasText("newer");
        assertThat(page.locator("[rx-key]")).hasCount(2);
        server.awaitMessage(connection, "subscribe", 3);
        assertThat(connection.asked()).containsExactly("A1", "B1", "B2");
    }

    @Test
    void token_refusedAndLogInShown_leavesTheRegionStale() {
        var connection = server.openConnected(region("a", 1));
        // As servers do with form log-in: the log-in page in place of what was asked for, and 200.
        server.fragment(region("a", 1), "<form id='log-in'></form>");
        server.page = FakeServer.page("<form id='log-in'></form>");
        connection.send(Message.refresh(region("a", 1)));
        page.waitForCondition(() -> !server.errors.isEmpty());
        assertThat(server.errors.get(0)).startsWith("<div id=\"a\"").doesNotContain("a1 ");
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
    }

    @Test
    void token_refusedAndPageRedirected_leavesTheRegionStale() {
        // Playwright does not route what a redirect leads to.
        page.addInitScript(
                "Object.defineProperty(Response.prototype, 'redirected', {get() { return true }});"
                        + " Object.defineProperty(Response.prototype, 'url', {get() { return location.origin + '/app/login' }})");
        var connection = server.openConnected(region("a", 1));
        server.page = FakeServer.page(region("a", 2).showing("of another page"));
        server.fragment(region("a", 1), region("a", 3).showing("of a log-in page"));
        connection.send(Message.refresh(region("a", 1)));
        page.waitForCondition(() -> server.errors.stream().anyMatch(error -> error.startsWith("<div id=\"a\"")));
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
    }

    @Test
    void token_refusedAndPageFails_isTriedAgain() {
        page.clock().install();
        var connection = server.openConnected(region("a", 1));
        server.fragment(region("a", 1), 403);
        server.page = new FakeServer.Answer(503, "");
        connection.send(Message.refresh(region("a", 1)));
        page.waitForCondition(() -> server.pagesServed == 2);
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
        server.page = FakeServer.page(region("a", 2).showing("newer"));
        page.clock().runFor(500);
        assertThat(page.locator("#a:not([rx-stale])")).hasText("newer");
    }
}
