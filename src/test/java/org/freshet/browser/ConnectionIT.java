package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When the client connects, keeps the connection, gives it up and comes back. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class ConnectionIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    @Test
    void connection_pageWithoutRegion_isNotOpened() {
        server.open("<p id='p'>nothing live</p>");
        assertThat(server.connections).isEmpty();

        server.append(region("late", 1));
        assertThat(page.locator("#late[rx-connected]")).isVisible();
        assertThat(server.connections).hasSize(1);
        assertThat(server.last().socket().protocols()).containsExactly("rx.1");
    }

    @Test
    void connection_opens_tellsOnlineOnceAndOfflineOnce() {
        page.addInitScript("window.told = []; for (const name of ['rx:online', 'rx:offline'])"
                + " addEventListener(name, () => told.push(name)); Math.random = () => 0");
        var connection = server.openConnected(region("a", 1));
        server.greeting = false;
        connection.close(1001);
        var second = server.connection(2);
        assertThat(page.locator("#a")).hasAttribute("rx-stale", "");
        assertThat(page.locator("#a[rx-connected]")).hasCount(0);
        second.close(1001);
        server.connection(3);
        assertThat(page.evaluate("told.join()")).isEqualTo("rx:online,rx:offline");
    }

    @Test
    void connection_silence_isAskedAndThenGivenUp() {
        page.clock().install();
        page.addInitScript("Math.random = () => 0");
        var connection = server.openConnected(region("a", 1));
        page.clock().runFor(10_001);
        server.awaitMessage(connection, "ping", 1);
        page.waitForCondition(() -> connection.received("ping").size() == 1);
        server.greeting = false;
        page.clock().runFor(10_001);
        server.awaitMessage(connection, "ping", 2);
        page.clock().runFor(5_001);
        server.connection(2);
    }

    @Test
    void connection_onlyListens_stillPings() {
        page.clock().install();
        var connection = server.openConnected(region("a", 1));
        page.clock().pauseAt(System.currentTimeMillis() + 1_000);
        for (int i = 2; i < 5; i++) {
            page.clock().runFor(4_000);
            connection.send(Message.fragment(region("a", 1).showing("text " + i)));
            assertThat(page.locator("#a")).hasText("text " + i);
        }
        server.awaitMessage(connection, "ping", 1);
    }

    @Test
    void connection_closedByPolicy_doesNotReturn() {
        page.clock().install();
        server.openConnected(region("a", 1)).close(1008);
        assertThat(page.locator("#a")).hasAttribute("rx-stale", "");
        // WildFly closes like that when the HTTP session ends: it comes back once, as whoever it is now.
        page.clock().runFor(1_000);
        server.connection(2);
        assertThat(page.locator("#a[rx-connected]")).hasCount(1);
        server.connection(2).close(1008);
        page.clock().runFor(120_000);
        page.evaluate("dispatchEvent(new Event('online'))");
        server.append(region("b", 2));
        assertThat(page.locator("#b")).hasAttribute("rx-stale", "");
        assertThat(server.connections).hasSize(2);
    }

    @Test
    void connection_byeForGood_doesNotReturn() {
        page.clock().install();
        var connection = server.openConnected(region("a", 1));
        connection.send("{\"type\":\"bye\",\"reason\":\"not wanted\"}");
        connection.close(1001);
        assertThat(page.locator("#a")).hasAttribute("rx-stale", "");
        page.clock().runFor(120_000);
        assertThat(server.connections).hasSize(1);
    }

    @Test
    void connection_bye_returnsWhenTheServerSaid() {
        page.clock().install();
        var connection = server.openConnected(region("a", 1));
        connection.send("{\"type\":\"bye\",\"reason\":\"redeployment\",\"retryAfter\":60000}");
        connection.close(1001);
        assertThat(page.locator("#a")).hasAttribute("rx-stale", "");
        page.clock().runFor(59_000);
        assertThat(server.connections).hasSize(1);
        page.clock().runFor(61_000);
        server.connection(2);
    }

    @Test
    void connection_browserComesOnline_returnsAtOnce() {
        page.clock().install();
        page.addInitScript("Math.random = () => 1");
        server.openConnected(region("a", 1));
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        server.last().close(1001);
        assertThat(page.locator("#a")).hasAttribute("rx-stale", "");
        page.evaluate("dispatchEvent(new Event('online'))");
        server.connection(2);
    }

    @Test
    void page_leftAndRestored_comesBack() {
        var connection = server.openConnected(region("a", 1));
        var closed = new boolean[1];
        connection.socket().onClose((code, reason) -> closed[0] = true);
        page.evaluate("window.told = []; addEventListener('rx:offline', () => told.push('offline'));"
                + " dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))");
        page.waitForCondition(() -> closed[0]);
        assertThat(page.evaluate("told.length")).isEqualTo(0);
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        server.connection(2);
        assertThat(page.locator("#a[rx-connected]:not([rx-stale])")).hasCount(1);
        assertThat(page.evaluate("told.length")).isEqualTo(1);
    }
}
