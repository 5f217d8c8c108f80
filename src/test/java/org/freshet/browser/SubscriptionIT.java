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

/** What the client asks the server for, and what it makes of the answers. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class SubscriptionIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    @Test
    void subscribe_regionsWhileConnecting_eachAsksOnceWithItsTokenInOneFrame() {
        var inner = region("b", 1).within();
        server.openConnected(region("a", 1).showing("text" + inner), region("c", 1));
        assertThat(server.last().asked()).containsExactly("a1", "b1", "c1");
        assertThat(server.last().frames()).hasSize(1);
        assertThat(server.last().received("subscribe")).noneMatch(message -> message.has("since"));
    }

    @Test
    void subscribe_manyRegions_fillsFewFrames() {
        var regions = new StringBuilder();
        var tokens = 0;
        for (int i = 0; i < 100; i++) {
            var region = region("r" + i, 1).declaring("demo." + "a".repeat(1_000) + i);
            tokens += region.token().length();
            regions.append(region);
        }
        server.openConnected(regions);
        assertThat(tokens).isBetween(96 * 1024, 130 * 1024);
        assertThat(server.last().frames()).hasSize(3).allMatch(frame -> frame.length() <= 48 * 1024);
        assertThat(server.last().asked()).hasSize(100).startsWith("r01", "r11").endsWith("r991");
    }

    @Test
    void subscribe_regionAppearsLater_usesItsOwnToken() {
        var connection = server.openConnected(region("a", 1));
        server.greeting = false;
        server.append(region("b", 1));
        var subscribe = server.awaitMessage(connection, "subscribe", 2);
        assertThat(connection.asked()).containsExactly("a1", "b1");
        server.fragment(region("b", 1), region("b", 2).showing("newer"));
        connection.send(Message.missed(subscribe, "region.b"));
        assertThat(page.locator("#b")).hasText("newer");
        assertThat(server.fetched()).containsExactly("b1");
    }

    @Test
    void subscribe_tokenReplacedByFaces_usesTheNewToken() {
        var connection = server.openConnected(region("a", 1));
        page.evaluate(
                "token => document.getElementById('a').setAttribute('rx-token', token)",
                region("a", 2).token());
        server.awaitMessage(connection, "subscribe", 2);
        assertThat(connection.asked()).containsExactly("a1", "a2");
    }

    @Test
    void subscribe_tokenReplacedByRefresh_isNotSentAgain() {
        var connection = server.openConnected(region("a", 1));
        server.fragment(region("a", 1), region("a", 2).showing("newer"));
        connection.send(Message.refresh(region("a", 1)));
        assertThat(page.locator("#a")).hasText("newer");
        server.append(region("b", 1));
        server.awaitMessage(connection, "subscribe", 2);
        assertThat(connection.asked()).containsExactly("a1", "b1");
    }

    @Test
    void subscribe_oneMessageTooMany_isAskedForAgain() {
        page.clock().install();
        page.addInitScript("Math.random = () => 0");
        server.greeting = false;
        server.open(region("a", 1));
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        var subscribe = server.awaitMessage(connection, "subscribe", 1);
        page.clock().pauseAt(System.currentTimeMillis() + 1_000);
        connection.send(Message.refused(subscribe, "rate-limited"));
        server.catchUp();
        page.clock().runFor(999);
        server.catchUp();
        assertThat(connection.asked()).containsExactly("a1");
        server.greeting = true;
        page.clock().runFor(1);
        assertThat(page.locator("#a[rx-connected]:not([rx-stale])")).hasText("a");
        assertThat(server.errors).isEmpty();
    }

    @Test
    void subscribe_oneMessageTooManyOnALostConnection_isAskedForByTheNextAlone() {
        page.clock().install();
        page.addInitScript("Math.random = () => 0");
        server.greeting = false;
        server.open(region("a", 1));
        var first = server.connection(1);
        first.send(Message.HELLO);
        first.send(Message.refused(server.awaitMessage(first, "subscribe", 1), "rate-limited"));
        server.greeting = true;
        first.close(1001);
        var second = server.connection(2);
        assertThat(page.locator("#a[rx-connected]:not([rx-stale])")).hasText("a");
        page.clock().runFor(2_000);
        server.catchUp();
        assertThat(second.asked()).containsExactly("a1");
    }

    @Test
    void unsubscribe_lastRegionOfGroupGoes_isSent() {
        var connection = server.openConnected(region("a", 1).declaring("demo.todo demo.user"), region("b", 1));
        page.evaluate("document.getElementById('a').remove()");
        server.awaitMessage(connection, "unsubscribe", 2);
        assertThat(left(connection)).containsExactly("demo.user", "region.a");
        page.evaluate("document.getElementById('b').remove()");
        server.awaitMessage(connection, "unsubscribe", 4);
        assertThat(left(connection)).containsExactly("demo.user", "region.a", "demo.todo", "region.b");
        assertThat(connection.frames()).hasSize(3);
    }

    @Test
    void unsubscribe_lastElementOfAGroupThatComesByItselfGoes_isNotSent() {
        var value = "<rx-value id='%1$s' rx-name='n' rx-groups='%2$s' rx-token='%1$s1 %2$s'></rx-value>";
        server.greeting = false;
        server.open(value.formatted("all", "broadcast"), value.formatted("some", "news"));
        var connection = server.connection(1);
        server.greeting = true;
        connection.send(Message.HELLO.replace("\"position\"", "\"groups\":[\"broadcast\"],\"position\""));
        assertThat(page.locator("rx-value[rx-connected]")).hasCount(2);
        page.evaluate("document.getElementById('all').remove()");
        server.catchUp();
        page.evaluate("document.getElementById('some').remove()");
        server.awaitMessage(connection, "unsubscribe", 1);
        server.catchUp();
        assertThat(left(connection)).containsExactly("news");
    }

    @Test
    void reconnect_missedChanges_resumesAndRefreshes() {
        page.addInitScript("Math.random = () => 0");
        var first = server.openConnected(region("a", 1));
        server.fragment(region("a", 1), region("a", 2).showing("first"));
        first.send(Message.refresh(region("a", 1)));
        assertThat(page.locator("#a")).hasText("first");
        server.greeting = false;
        first.close(1001);

        var second = server.connection(2);
        second.send(Message.HELLO);
        var subscribe = server.awaitMessage(second, "subscribe", 1);
        assertThat(subscribe.get("since").getAsString()).isEqualTo("p7");
        assertThat(page.locator("#a")).hasAttribute("rx-stale", "");
        server.holding = true;
        second.send(Message.subscribed(subscribe, "demo.todo"), Message.missed(subscribe, "region.a"));
        assertThat(page.locator("#a[rx-connected][rx-stale]")).hasCount(1);
        server.release(region("a", 3).showing("second"));
        assertThat(page.locator("#a:not([rx-stale])")).hasText("second");
    }

    @Test
    void reconnect_acceptedAfterARefusal_isNotStaleAndFetchesWhatItShows() {
        page.addInitScript("Math.random = () => 0");
        var tag = "<%1$s id='%2$s' rx-name='n' rx-groups='news' rx-token='%2$s1 news'>%3$s</%1$s>";
        var presence = tag.formatted("rx-presence", "p", "");
        server.greeting = false;
        server.open(region("a", 1), tag.formatted("rx-value", "v", "old"), presence);
        var first = server.connection(1);
        first.send(Message.HELLO);
        server.awaitMessage(first, "subscribe", 3);
        for (var subscribe : first.received("subscribe")) first.send(Message.refused(subscribe, "too-many-groups"));
        assertThat(page.locator("[rx-stale]")).hasCount(3);
        server.page = FakeServer.page(region("a", 1), tag.formatted("rx-value", "v", "new"), presence);
        server.fragment(region("a", 1), region("a", 2).showing("newer"));
        server.greeting = true;
        first.close(1001);
        assertThat(page.locator("[rx-token][rx-connected]:not([rx-stale])")).hasText(new String[] {"newer", "new", ""});
        server.catchUp();
        assertThat(server.fetched()).containsExactly("a1");
        assertThat(server.pagesServed).isEqualTo(2);
    }

    @Test
    void reconnect_endedBeforeTheAnswer_resumesWhereTheRegionStopped() {
        page.addInitScript("Math.random = () => 0");
        var first = server.openConnected(region("a", 1));
        server.greeting = false;
        first.close(1001);
        var second = server.connection(2);
        second.send(Message.HELLO);
        server.awaitMessage(second, "subscribe", 1);
        second.send("{\"type\":\"notify\",\"group\":\"broadcast\",\"position\":\"p99\"}");
        second.close(1001);
        var third = server.connection(3);
        third.send(Message.HELLO);
        assertThat(server.awaitMessage(third, "subscribe", 1).get("since").getAsString())
                .isEqualTo("p1");
    }

    @Test
    void reconnect_nothingMissed_isNotStaleAndDoesNotFetch() {
        page.addInitScript("Math.random = () => 0");
        server.openConnected(region("a", 1)).close(1001);
        server.connection(2);
        assertThat(page.locator("#a[rx-connected]:not([rx-stale])")).hasText("a");
        assertThat(server.requests).isEmpty();
    }

    private static List<String> left(FakeConnection connection) {
        return connection.received("unsubscribe").stream()
                .map(message -> message.get("group").getAsString())
                .toList();
    }
}
