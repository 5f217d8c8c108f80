package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Regions that are due together are fetched together, and not by all pages at once. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class FetchTogetherIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    @Test
    void refresh_ofSeveral_isOneRequestWithAnAnswerForEach() {
        page.clock().install();
        var connection = server.openConnected(region("a", 1), region("b", 1), region("c", 1), region("d", 1));
        server.fragment(region("a", 1), region("a", 2).showing("newer a"));
        server.fragment(region("b", 1), 410);
        server.fragment(region("c", 1), 403);
        server.fragment(region("d", 1), 500);
        server.page = FakeServer.page(region("c", 2).showing("renewed"));
        // A clock that was only installed goes on, to the next attempt.
        page.clock().pauseAt(System.currentTimeMillis() + 1_000);
        connection.send(Message.RESYNC);
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"newer a", "c", "d"});
        assertThat(page.locator("[rx-stale]")).hasText(new String[] {"c", "d"});
        assertThat(server.requests).containsExactly(List.of("a1", "b1", "c1", "d1"));

        server.fragment(region("d", 1), region("d", 2).showing("newer d"));
        page.clock().runFor(500);
        assertThat(page.locator("[rx-token]:not([rx-stale])")).hasText(new String[] {"newer a", "renewed", "newer d"});
        assertThat(server.requests).hasSize(2).last().isEqualTo(List.of("d1"));
    }

    @Test
    void refresh_ofEleven_isTwoRequests() {
        var regions = new StringBuilder();
        for (int i = 0; i < 11; i++) regions.append(region("r" + i, 1));
        var connection = server.openConnected(regions);
        for (int i = 0; i < 11; i++)
            server.fragment(region("r" + i, 1), region("r" + i, 2).showing("newer"));
        connection.send(Message.RESYNC);
        assertThat(page.getByText("newer")).hasCount(11);
        assertThat(server.requests).extracting(List::size).containsExactly(10, 1);
    }

    @Test
    void refresh_withLongTokens_keepsUrlsShort() {
        var regions = new StringBuilder();
        var declared = "demo." + "ü".repeat(250);
        for (int i = 0; i < 9; i++) regions.append(region("r" + i, 1).declaring(declared));
        var connection = server.openConnected(regions);
        for (int i = 0; i < 9; i++) {
            server.fragment(
                    region("r" + i, 1).declaring(declared),
                    region("r" + i, 2).declaring(declared).showing("newer"));
        }
        connection.send(Message.RESYNC);
        assertThat(page.getByText("newer")).hasCount(9);
        assertThat(server.urls).hasSize(3).allMatch(url -> url.length() <= 6_000);
        assertThat(server.fetched()).hasSize(9).startsWith("r01", "r11").endsWith("r81");
    }

    /** Two regions, both of which will be newer; time stands still, and half of what is chosen from is chosen. */
    private FakeConnection openTwo() {
        page.addInitScript("Math.random = () => 0.5");
        page.clock().install();
        FakeConnection connection = server.openConnected(region("a", 1), region("b", 1));
        server.fragment(region("a", 1), region("a", 2).showing("newer a"));
        server.fragment(region("b", 1), region("b", 2).showing("newer b"));
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        return connection;
    }

    @Test
    void refresh_within_waitsForARandomPartOfIt() {
        var connection = openTwo();
        connection.send(Message.refresh(region("a", 1), 600));
        server.catchUp();
        page.clock().runFor(200);
        // Does not put off what is due.
        connection.send(Message.refresh(region("b", 1), 600));
        server.catchUp();
        page.clock().runFor(99);
        server.catchUp();
        assertThat(server.requests).isEmpty();
        page.clock().runFor(1);
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"newer a", "newer b"});
        assertThat(server.requests).containsExactly(List.of("a1", "b1"));
    }

    @Test
    void resync_within_waitsForARandomPartOfIt() {
        var connection = openTwo();
        connection.send("{\"type\":\"resync\",\"reason\":\"relay-gap\",\"within\":600}");
        server.catchUp();
        page.clock().runFor(299);
        server.catchUp();
        assertThat(server.requests).isEmpty();
        page.clock().runFor(1);
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"newer a", "newer b"});
        assertThat(server.requests).containsExactly(List.of("a1", "b1"));
    }

    @Test
    void refresh_atOnceWhileAnotherWaits_takesItAlong() {
        var connection = openTwo();
        connection.send(Message.refresh(region("a", 1), 600), Message.refresh(region("b", 1)));
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"newer a", "newer b"});
        page.clock().runFor(600);
        server.catchUp();
        assertThat(server.requests).containsExactly(List.of("a1", "b1"));
    }

    @Test
    void refresh_waitingRegion_isStaleOnceItMissedSomething() {
        page.addInitScript("Math.random = () => 0");
        var first = server.openConnected(region("a", 1), region("b", 1));
        server.greeting = false;
        first.close(1001);
        var second = server.connection(2);
        second.send(Message.HELLO);
        var a = server.awaitMessage(second, "subscribe", 1);
        var b = server.awaitMessage(second, "subscribe", 2);
        server.holding = true;
        second.send(
                Message.missed(a, "region.a"),
                Message.subscribed(a, "demo.todo"),
                Message.subscribed(b, "demo.todo"),
                Message.subscribed(b, "region.b"));
        assertThat(page.locator("#a[rx-connected][rx-stale]")).hasCount(1);
        assertThat(page.locator("#b[rx-connected]:not([rx-stale])")).hasCount(1);
        server.release(region("a", 2).showing("newer"));
        assertThat(page.locator("#a:not([rx-stale])")).hasText("newer");
    }

    @Test
    void refresh_ofSeveralAnsweredByALogIn_renewsEach() {
        var connection = server.openConnected(region("a", 1), region("b", 1));
        server.page = FakeServer.page(
                region("a", 2).showing("renewed a"), region("b", 2).showing("renewed b"));
        server.holding = true;
        connection.send(Message.RESYNC);
        page.waitForCondition(() -> server.held.size() == 1);
        server.releaseAs("text/html", "<form id='log-in'></form>");
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"renewed a", "renewed b"});
    }

    @Test
    void refresh_oneCannotBeShown_showsTheOthers() {
        var connection = server.openConnected(region("a", 1), region("b", 1));
        server.fragment(region("a", 1), region("a", 2).showing("newer a"));
        server.fragment(region("b", 1), region("b", 2).showing("newer b"));
        page.evaluate("() => { document.getElementById('a').dispatchEvent ="
                + " ({type}) => { if (type === 'rx:refreshed') throw new Error('broken'); return true } }");
        connection.send(Message.RESYNC);
        assertThat(page.locator("#b")).hasText("newer b");
        page.waitForCondition(() -> !server.errors.isEmpty());
    }
}
