package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.FakeServer.region;
import static org.freshet.browser.FakeServer.subscribed;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client against a server that knows only the protocol, under a strict Content-Security-Policy. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class ClientIT {

    private static final String UPDATED = "{\"type\":\"updated\",\"group\":\"demo.todo\",\"position\":\"p7\"}";

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    // Connection.

    @Test
    void connection_pageWithoutRegion_isNotOpened() {
        server.open("<p id='p'>nothing live</p>");
        assertThat(server.connections).isEmpty();

        append(region("late", "1:demo.todo", "demo.todo", "late"));
        assertThat(page.locator("#late[rx-connected]")).isVisible();
        assertThat(server.connections).hasSize(1);
        assertThat(server.last().socket().protocols()).containsExactly("rx.1");
    }

    @Test
    void connection_opens_tellsOnlineOnceAndOfflineOnce() {
        page.addInitScript("window.told = []; for (const name of ['rx:online', 'rx:offline'])"
                + " addEventListener(name, () => told.push(name)); Math.random = () => 0");
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
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
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
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
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        page.clock().pauseAt(System.currentTimeMillis() + 1_000);
        for (int i = 2; i < 5; i++) {
            page.clock().runFor(4_000);
            push(connection, region("a", i + ":demo.todo", "demo.todo", "text " + i));
            assertThat(page.locator("#a")).hasText("text " + i);
        }
        server.awaitMessage(connection, "ping", 1);
    }

    @Test
    void connection_closedByPolicy_doesNotReturn() {
        page.clock().install();
        server.openConnected(region("a", "1:demo.todo", "demo.todo", "a")).close(1008);
        assertThat(page.locator("#a")).hasAttribute("rx-stale", "");
        // WildFly closes like that when the HTTP session ends: it comes back once, as whoever it is now.
        page.clock().runFor(1_000);
        server.connection(2);
        assertThat(page.locator("#a[rx-connected]")).hasCount(1);
        server.connection(2).close(1008);
        page.clock().runFor(120_000);
        page.evaluate("dispatchEvent(new Event('online'))");
        append(region("b", "2:demo.todo", "demo.todo", "b"));
        assertThat(page.locator("#b")).hasAttribute("rx-stale", "");
        assertThat(server.connections).hasSize(2);
    }

    @Test
    void connection_byeForGood_doesNotReturn() {
        page.clock().install();
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        connection.send("{\"type\":\"bye\",\"reason\":\"not wanted\"}");
        connection.close(1001);
        assertThat(page.locator("#a")).hasAttribute("rx-stale", "");
        page.clock().runFor(120_000);
        assertThat(server.connections).hasSize(1);
    }

    @Test
    void connection_bye_returnsWhenTheServerSaid() {
        page.clock().install();
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
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
        server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        server.last().close(1001);
        assertThat(page.locator("#a")).hasAttribute("rx-stale", "");
        page.evaluate("dispatchEvent(new Event('online'))");
        server.connection(2);
    }

    // Subscriptions.

    @Test
    @Tag("S31")
    void subscribe_twoRegionsWhileConnecting_isSentOnce() {
        server.openConnected(region("a", "1:demo.todo demo.user", "demo.todo demo.user", "a")
                + region("b", "2:demo.todo demo.user", "demo.todo demo.user", "b")
                + region("c", "3:demo.other", "demo.other", "c"));
        var subscribes = server.last().received("subscribe");
        assertThat(subscribes)
                .extracting(message -> message.get("token").getAsString())
                .containsExactly("1:demo.todo demo.user", "3:demo.other");
        assertThat(subscribes).noneMatch(message -> message.has("since"));
    }

    @Test
    void subscribe_regionAppearsLater_usesItsOwnToken() {
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        server.greeting = false;
        append(region("b", "2:demo.todo", "demo.todo", "b"));
        var subscribe = server.awaitMessage(connection, "subscribe", 2);
        assertThat(subscribe.get("token").getAsString()).isEqualTo("2:demo.todo");
        server.fragment("2:demo.todo", 200, region("b", "3:demo.todo", "demo.todo", "newer"));
        connection.send(subscribed(subscribe, "demo.todo", ",\"recovered\":false"));
        assertThat(page.locator("#b")).hasText("newer");
        assertThat(server.fetched).containsExactly("2:demo.todo");
    }

    @Test
    void subscribe_tokenReplacedByFaces_usesTheNewToken() {
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        page.evaluate("document.getElementById('a').setAttribute('rx-token', '2:demo.todo')");
        assertThat(server.awaitMessage(connection, "subscribe", 2).get("token").getAsString())
                .isEqualTo("2:demo.todo");
    }

    @Test
    void subscribe_tokenReplacedByRefresh_isNotSentAgain() {
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        server.fragment("1:demo.todo", 200, region("a", "2:demo.todo", "demo.todo", "newer"));
        connection.send(UPDATED);
        assertThat(page.locator("#a")).hasText("newer");
        append(region("b", "3:demo.b", "demo.b", "b"));
        server.awaitMessage(connection, "subscribe", 2);
        assertThat(connection.received("subscribe"))
                .extracting(message -> message.get("token").getAsString())
                .containsExactly("1:demo.todo", "3:demo.b");
    }

    @Test
    void unsubscribe_lastRegionOfGroupGoes_isSent() {
        var connection = server.openConnected(region("a", "1:demo.todo demo.user", "demo.todo demo.user", "a")
                + region("b", "2:demo.todo", "demo.todo", "b"));
        page.evaluate("document.getElementById('a').remove()");
        assertThat(server.awaitMessage(connection, "unsubscribe", 1)
                        .get("group")
                        .getAsString())
                .isEqualTo("demo.user");
        page.evaluate("document.getElementById('b').remove()");
        assertThat(server.awaitMessage(connection, "unsubscribe", 2)
                        .get("group")
                        .getAsString())
                .isEqualTo("demo.todo");
    }

    @Test
    void reconnect_missedChanges_resumesAndRefreshes() {
        page.addInitScript("Math.random = () => 0");
        var first = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        server.fragment("1:demo.todo", 200, region("a", "2:demo.todo", "demo.todo", "first"));
        first.send(UPDATED);
        assertThat(page.locator("#a")).hasText("first");
        server.greeting = false;
        first.close(1001);

        var second = server.connection(2);
        FakeServer.hello(second);
        var subscribe = server.awaitMessage(second, "subscribe", 1);
        assertThat(subscribe.get("since").getAsString()).isEqualTo("p7");
        assertThat(page.locator("#a")).hasAttribute("rx-stale", "");
        server.holding = true;
        second.send(subscribed(subscribe, "demo.todo", ",\"recovered\":false"));
        assertThat(page.locator("#a[rx-connected][rx-stale]")).hasCount(1);
        server.release(region("a", "3:demo.todo", "demo.todo", "second"));
        assertThat(page.locator("#a:not([rx-stale])")).hasText("second");
    }

    @Test
    void reconnect_endedBeforeTheAnswer_resumesWhereTheRegionStopped() {
        page.addInitScript("Math.random = () => 0");
        var first = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        server.greeting = false;
        first.close(1001);
        var second = server.connection(2);
        FakeServer.hello(second);
        server.awaitMessage(second, "subscribe", 1);
        second.send("{\"type\":\"notify\",\"group\":\"broadcast\",\"position\":\"p99\"}");
        second.close(1001);
        var third = server.connection(3);
        FakeServer.hello(third);
        assertThat(server.awaitMessage(third, "subscribe", 1).get("since").getAsString())
                .isEqualTo("p1");
    }

    @Test
    void reconnect_nothingMissed_isNotStaleAndDoesNotFetch() {
        page.addInitScript("Math.random = () => 0");
        server.openConnected(region("a", "1:demo.todo", "demo.todo", "a")).close(1001);
        server.connection(2);
        assertThat(page.locator("#a[rx-connected]:not([rx-stale])")).hasText("a");
        assertThat(server.fetched).isEmpty();
    }

    // Refreshing.

    @Test
    void change_ofGroup_refreshesItsRegionsOnly() {
        var connection = server.openConnected(
                region("a", "1:demo.todo", "demo.todo", "a") + region("b", "2:demo.other", "demo.other", "b"));
        server.fragment("1:demo.todo", 200, region("a", "3:demo.todo", "demo.todo", "newer"));
        connection.send(UPDATED);
        assertThat(page.locator("#a[rx-connected]")).hasText("newer");
        assertThat(page.locator("#a")).hasAttribute("rx-token", "3:demo.todo");
        assertThat(server.fetched).containsExactly("1:demo.todo");
        assertThat(server.errors).isEmpty();
    }

    @Test
    void change_tableBody_isRefreshed() {
        var connection = server.openConnected("<table><tbody id='f:t' rx-token='1:demo.todo' rx-groups='demo.todo'>"
                + "<tr id='r1'><td>one</td></tr></tbody></table>");
        server.fragment(
                "1:demo.todo",
                200,
                "<tbody id='f:t' rx-token='2:demo.todo' rx-groups='demo.todo'><tr id='r1'><td>one</td></tr>"
                        + "<tr id='r2'><td>two</td></tr></tbody>");
        connection.send(UPDATED);
        assertThat(page.locator("tbody > tr > td")).hasText(new String[] {"one", "two"});
    }

    @Test
    void change_severalInOneFrame_fetchesOnce() {
        var connection = server.openConnected(region("a", "1:demo.todo demo.user", "demo.todo demo.user", "a"));
        server.fragment("1:demo.todo demo.user", 200, region("a", "2:demo.todo demo.user", "demo.todo demo.user", "n"));
        connection.send(
                UPDATED, "{\"type\":\"unheard-of\"}", "{\"type\":\"refresh\",\"group\":\"demo.user\"}", UPDATED);
        assertThat(page.locator("#a")).hasText("n");
        assertThat(server.fetched).hasSize(1);
    }

    @Test
    void change_duringFetch_fetchesOnceMore() {
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        server.holding = true;
        connection.send(UPDATED);
        page.waitForCondition(() -> server.held.size() == 1);
        connection.send(UPDATED);
        connection.send(UPDATED);
        server.release(region("a", "2:demo.todo", "demo.todo", "first"));
        server.release(region("a", "3:demo.todo", "demo.todo", "second"));
        assertThat(page.locator("#a")).hasText("second");
        assertThat(server.fetched).containsExactly("1:demo.todo", "2:demo.todo");
        assertThat(server.held).isEmpty();
    }

    @Test
    void change_pushedDuringFetch_isNotOverwrittenByTheOlder() {
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        page.evaluate("window.texts = []; addEventListener('rx:refreshed', e => texts.push(e.target.textContent))");
        server.holding = true;
        connection.send(UPDATED);
        page.waitForCondition(() -> server.held.size() == 1);
        push(connection, region("a", "5:demo.todo", "demo.todo", "pushed"));
        assertThat(page.locator("#a")).hasText("pushed");
        server.release(region("a", "2:demo.todo", "demo.todo", "older"));
        server.release(region("a", "6:demo.todo", "demo.todo", "newest"));
        assertThat(page.locator("#a")).hasText("newest");
        assertThat(page.evaluate("texts.join()")).isEqualTo("pushed,newest");
    }

    @Test
    void change_fetchFails_keepsOldHtmlAndTriesAgain() {
        page.clock().install();
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        server.fragment("1:demo.todo", 503, "");
        connection.send(UPDATED);
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
        server.fragment("1:demo.todo", 200, region("a", "2:demo.todo", "demo.todo", "newer"));
        page.clock().runFor(500);
        assertThat(page.locator("#a:not([rx-stale])")).hasText("newer");
    }

    @Test
    void change_fetchFailsAndRegionGoes_isNotTriedAgain() {
        page.clock().install();
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        server.fragment("1:demo.todo", 503, "");
        connection.send(UPDATED);
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
        page.evaluate("document.getElementById('a').remove()");
        server.awaitMessage(connection, "unsubscribe", 1);
        page.clock().runFor(500);
        assertThat(server.fetched).hasSize(1);
    }

    @Test
    void change_refreshPrevented_doesNotFetch() {
        var connection = server.openConnected(
                region("a", "1:demo.todo", "demo.todo", "a") + region("b", "2:demo.todo", "demo.todo", "b"));
        page.evaluate("addEventListener('rx:before-refresh', e => e.target.id === 'a' && e.preventDefault())");
        server.fragment("2:demo.todo", 200, region("b", "3:demo.todo", "demo.todo", "newer"));
        connection.send(UPDATED);
        assertThat(page.locator("#b")).hasText("newer");
        assertThat(server.fetched).containsExactly("2:demo.todo");
    }

    @Test
    void change_regionHasGone_removesElement() {
        var connection = server.openConnected(
                region("a", "1:demo.todo", "demo.todo", "a") + region("b", "2:demo.todo", "demo.todo", "b"));
        server.fragment("1:demo.todo", 410, "");
        server.fragment("2:demo.todo", 404, "");
        connection.send(UPDATED);
        assertThat(page.locator("[rx-token]")).hasCount(0);
    }

    @Test
    void gone_ofRegion_removesElement() {
        var connection = server.openConnected(
                region("f:a", "1:demo.todo", "demo.todo", "a") + region("b", "2:demo.todo", "demo.todo", "b"));
        connection.send("{\"type\":\"gone\",\"region\":\"f:a\"}");
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"b"});
    }

    @Test
    void resync_withoutGroups_refreshesAll() {
        var connection = server.openConnected(
                region("a", "1:demo.todo", "demo.todo", "a") + region("b", "2:demo.b", "demo.b", "b"));
        server.fragment("1:demo.todo", 200, region("a", "3:demo.todo", "demo.todo", "newer a"));
        server.fragment("2:demo.b", 200, region("b", "4:demo.b", "demo.b", "newer b"));
        connection.send("{\"type\":\"resync\",\"reason\":\"overflow\"}");
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"newer a", "newer b"});
    }

    @Test
    void refresh_called_fetches() {
        server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        server.fragment("1:demo.todo", 200, region("a", "2:demo.todo", "demo.todo", "newer"));
        assertThat(page.evaluate("async () => { const rx = await import('/app/rx/client/h4sh/rx.js');"
                        + " rx.refresh('a'); return rx.online() }"))
                .isEqualTo(true);
        assertThat(page.locator("#a")).hasText("newer");
    }

    @Test
    @Tag("S32")
    void refresh_userIsTyping_keepsFocusTextAndCaretWhileTheRestChanges() {
        var content = "<p id='p'>%s</p><input id='i' value='%s'/><input id='other' value='%s'/>";
        var connection =
                server.openConnected(region("a", "1:demo.todo", "demo.todo", content.formatted("old", "x", "y")));
        page.locator("#i").fill("typed text");
        page.evaluate("i.setSelectionRange(2, 5); i.mark = 'same'");
        server.fragment(
                "1:demo.todo", 200, region("a", "2:demo.todo", "demo.todo", content.formatted("new", "x2", "y2")));
        connection.send(UPDATED);
        assertThat(page.locator("#p")).hasText("new");
        assertThat(page.locator("#i")).hasValue("typed text");
        assertThat(page.locator("#other")).hasValue("y2");
        assertThat(page.evaluate("[document.activeElement.mark, i.selectionStart, i.selectionEnd].join()"))
                .isEqualTo("same,2,5");
    }

    // Tokens that the server refuses.

    @Test
    void token_refusedOnSubscribing_isRenewedFromThePage() {
        server.greeting = false;
        server.open(region("a", "1:demo.todo", "demo.todo", "a") + region("b", "2:demo.b", "demo.b", "b"));
        var connection = server.connection(1);
        FakeServer.hello(connection);
        var first = server.awaitMessage(connection, "subscribe", 1);
        var second = server.awaitMessage(connection, "subscribe", 2);
        server.page = new FakeServer.Answer(
                200, region("a", "3:demo.todo", "demo.todo", "newer") + region("b", "4:demo.b", "demo.b", "b"));
        connection.send(
                refused(first.get("ref").toString()), refused(second.get("ref").toString()));
        var third = server.awaitMessage(connection, "subscribe", 3);
        var fourth = server.awaitMessage(connection, "subscribe", 4);
        assertThat(third.get("token").getAsString()).isEqualTo("3:demo.todo");
        assertThat(fourth.get("token").getAsString()).isEqualTo("4:demo.b");
        assertThat(page.locator("#a:not([rx-stale])")).hasText("newer");
        assertThat(server.pagesServed).isEqualTo(2);

        // The page may be of another session than the connection by now: one more try with a new one.
        connection.send(refused(third.get("ref").toString()));
        var anew = server.connection(2);
        FakeServer.hello(anew);
        var fifth = server.awaitMessage(anew, "subscribe", 1);
        assertThat(fifth.get("token").getAsString()).isEqualTo("3:demo.todo");
        assertThat(server.errors).isEmpty();

        anew.send(refused(fifth.get("ref").toString()));
        page.waitForCondition(() -> !server.errors.isEmpty());
        assertThat(server.errors.get(0)).startsWith("<div id=\"a\"");
        assertThat(page.locator("#a[rx-stale]")).hasText("newer");
        assertThat(server.pagesServed).isEqualTo(2);
    }

    @Test
    void token_refusedOnFetching_isRenewedFromThePage() {
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        server.fragment("1:demo.todo", 403, "");
        server.page = new FakeServer.Answer(200, region("a", "2:demo.todo", "demo.todo", "newer"));
        connection.send(UPDATED);
        assertThat(page.locator("#a[rx-connected]:not([rx-stale])")).hasText("newer");
        assertThat(server.awaitMessage(connection, "subscribe", 2).get("token").getAsString())
                .isEqualTo("2:demo.todo");
    }

    @Test
    void token_ofNestedRegionsRefused_isRenewedForEach() {
        var connection = server.openConnected(
                region("a", "1:demo.todo", "demo.todo", region("b", "2:demo.todo", "demo.todo", "old")));
        server.fragment("1:demo.todo", 403, "");
        server.fragment("2:demo.todo", 403, "");
        server.page = new FakeServer.Answer(
                200, region("a", "3:demo.todo", "demo.todo", region("b", "4:demo.todo", "demo.todo", "<p>new</p>")));
        connection.send(UPDATED);
        assertThat(page.locator("[rx-token][rx-connected]:not([rx-stale])")).hasCount(2);
        assertThat(page.locator("#b[rx-token='4:demo.todo'] > p")).hasText("new");
    }

    @Test
    void token_refusedAndLogInShown_leavesTheRegionStale() {
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        // As servers do with form log-in: the log-in page in place of what was asked for, and 200.
        server.fragment("1:demo.todo", 200, "<form id='log-in'></form>");
        server.page = new FakeServer.Answer(200, "<form id='log-in'></form>");
        connection.send(UPDATED);
        page.waitForCondition(() -> !server.errors.isEmpty());
        assertThat(server.errors.get(0)).startsWith("<div id=\"a\"").doesNotContain("1:demo.todo");
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
    }

    @Test
    void token_refusedAndPageRedirected_leavesTheRegionStale() {
        // Playwright does not route what a redirect leads to.
        page.addInitScript(
                "Object.defineProperty(Response.prototype, 'redirected', {get() { return true }});"
                        + " Object.defineProperty(Response.prototype, 'url', {get() { return location.origin + '/app/login' }})");
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
        server.page = new FakeServer.Answer(200, region("a", "2:demo.todo", "demo.todo", "of another page"));
        server.fragment("1:demo.todo", 401, "");
        connection.send(UPDATED);
        page.waitForCondition(() -> server.errors.stream().anyMatch(error -> error.startsWith("<div id=\"a\"")));
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
    }

    // Leaving and coming back.

    @Test
    void page_leftAndRestored_comesBack() {
        var connection = server.openConnected(region("a", "1:demo.todo", "demo.todo", "a"));
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

    private void append(String html) {
        page.evaluate(
                "html => document.body.append(new DOMParser().parseFromString("
                        + "(window.policy ??= trustedTypes.createPolicy('test', {createHTML: x => x})).createHTML(html),"
                        + " 'text/html').body.firstChild)",
                html);
    }

    private static void push(FakeServer.Connection connection, String html) {
        connection.send("{\"type\":\"fragment\",\"region\":\"a\",\"html\":\"" + html + "\"}");
    }

    private static String refused(String ref) {
        return "{\"type\":\"error\",\"ref\":%s,\"code\":\"expired-token\",\"message\":\"expired\"}".formatted(ref);
    }
}
