package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes the client fetch a region, and what becomes of the answer. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class RefreshIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    @Test
    void refresh_ofOwnGroup_fetchesThatRegionOnly() {
        var connection = server.openConnected(region("a", 1), region("b", 1));
        server.fragment(region("a", 1), region("a", 2).showing("newer"));
        connection.send(Message.refresh(region("a", 1)));
        assertThat(page.locator("#a[rx-connected]")).hasText("newer");
        assertThat(page.locator("#a")).hasAttribute("rx-token", region("a", 2).token());
        assertThat(server.fetched()).containsExactly("a1");
        assertThat(server.errors).isEmpty();
    }

    @Test
    void messages_ofDeclaredGroup_fetchNothing() {
        var connection = server.openConnected(region("a", 1));
        for (var type : new String[] {"created", "updated", "data", "refresh"}) {
            connection.send("{\"type\":\"" + type + "\",\"group\":\"demo.todo\",\"position\":\"p7\"}");
        }
        connection.send(Message.fragment(region("a", 1).showing("pushed")));
        assertThat(page.locator("#a")).hasText("pushed");
        server.catchUp();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void refresh_tableBody_isShown() {
        var body = "<tbody id='f:t' rx-region='region.t' rx-groups='region.t' rx-token='t%d region.t'>%s</tbody>";
        var connection =
                server.openConnected("<table>" + body.formatted(1, "<tr id='r1'><td>one</td></tr>") + "</table>");
        server.holding = true;
        connection.send("{\"type\":\"refresh\",\"group\":\"region.t\"}");
        server.release(body.formatted(2, "<tr id='r1'><td>one</td></tr><tr id='r2'><td>two</td></tr>"));
        assertThat(page.locator("tbody > tr > td")).hasText(new String[] {"one", "two"});
    }

    @Test
    void refresh_severalInOneFrame_fetchesOnce() {
        var connection = server.openConnected(region("a", 1));
        server.fragment(region("a", 1), region("a", 2).showing("newer"));
        var refresh = Message.refresh(region("a", 1));
        connection.send(refresh, "{\"type\":\"unheard-of\"}", refresh, refresh);
        assertThat(page.locator("#a")).hasText("newer");
        server.catchUp();
        assertThat(server.fetched()).containsExactly("a1");
    }

    @Test
    void refresh_duringFetch_fetchesOnceMore() {
        var connection = server.openConnected(region("a", 1));
        server.holding = true;
        connection.send(Message.refresh(region("a", 1)));
        page.waitForCondition(() -> server.held.size() == 1);
        connection.send(Message.refresh(region("a", 1)));
        connection.send(Message.refresh(region("a", 1)));
        server.release(region("a", 2).showing("first"));
        server.release(region("a", 3).showing("second"));
        assertThat(page.locator("#a")).hasText("second");
        assertThat(server.fetched()).containsExactly("a1", "a2");
        assertThat(server.held).isEmpty();
    }

    @Test
    void refresh_overtakenByAPush_isDropped() {
        var connection = server.openConnected(region("a", 1), region("b", 1));
        page.evaluate("window.texts = []; addEventListener('rx:refreshed', e => texts.push(e.target.textContent))");
        server.holding = true;
        connection.send(Message.refresh(region("a", 1)));
        page.waitForCondition(() -> server.held.size() == 1);
        connection.send(Message.fragment(region("a", 1).showing("pushed")));
        assertThat(page.locator("#a")).hasText("pushed");
        server.release(region("a", 2).showing("older"));
        connection.send(Message.refresh(region("b", 1)));
        server.release(region("b", 2).showing("after"));
        assertThat(page.locator("#b")).hasText("after");
        assertThat(page.evaluate("texts.join()")).isEqualTo("pushed,after");
        assertThat(server.fetched()).containsExactly("a1", "b1");
        assertThat(page.locator("#a:not([rx-stale])")).hasText("pushed");
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 404})
    void refresh_fetchFails_keepsOldHtmlAndTriesAgain(int status) {
        page.clock().install();
        var connection = server.openConnected(region("a", 1));
        server.fragment(region("a", 1), status);
        connection.send(Message.refresh(region("a", 1)));
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
        server.fragment(region("a", 1), region("a", 2).showing("newer"));
        page.clock().runFor(500);
        assertThat(page.locator("#a:not([rx-stale])")).hasText("newer");
    }

    @Test
    void refresh_fetchFailsAndRegionGoes_isNotTriedAgain() {
        page.clock().install();
        var connection = server.openConnected(region("a", 1));
        server.fragment(region("a", 1), 503);
        connection.send(Message.refresh(region("a", 1)));
        assertThat(page.locator("#a[rx-stale]")).hasText("a");
        page.evaluate("document.getElementById('a').remove()");
        server.awaitMessage(connection, "unsubscribe", 1);
        server.catchUp();
        int before = server.requests.size();
        // Longer than the pause after a second failure: the page's own clock may have let a retry pass before it was
        // removed.
        page.clock().runFor(2_000);
        server.catchUp();
        assertThat(server.requests).hasSize(before);
    }

    @Test
    void refresh_prevented_doesNotFetch() {
        var connection = server.openConnected(region("a", 1), region("b", 1));
        page.evaluate("addEventListener('rx:before-refresh', e => e.target.id === 'a' && e.preventDefault())");
        server.fragment(region("b", 1), region("b", 2).showing("newer"));
        connection.send(Message.refresh(region("a", 1)), Message.refresh(region("b", 1)));
        assertThat(page.locator("#b")).hasText("newer");
        assertThat(server.fetched()).containsExactly("b1");
        assertThat(page.locator("#a:not([rx-stale])")).hasText("a");
    }

    @Test
    void refresh_regionIsNotShownAnyLonger_removesElement() {
        var connection = server.openConnected(region("a", 1), region("b", 1));
        server.fragment(region("a", 1), 410);
        connection.send(Message.refresh(region("a", 1)));
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"b"});
    }

    @Test
    void resync_withoutGroups_refreshesAll() {
        var connection = server.openConnected(region("a", 1), region("b", 1));
        server.fragment(region("a", 1), region("a", 2).showing("newer a"));
        server.fragment(region("b", 1), region("b", 2).showing("newer b"));
        connection.send(Message.RESYNC);
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"newer a", "newer b"});
    }

    @Test
    void resync_ofGroups_refreshesWhatNamesThem() {
        var connection = server.openConnected(
                region("a", 1),
                region("b", 1).declaring("demo.b"),
                region("c", 1).declaring("demo.c"));
        server.fragment(region("a", 1), region("a", 2).showing("newer a"));
        server.fragment(
                region("b", 1).declaring("demo.b"),
                region("b", 2).declaring("demo.b").showing("newer b"));
        connection.send("{\"type\":\"resync\",\"reason\":\"gap\",\"groups\":[\"region.a\",\"demo.b\"]}");
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"newer a", "newer b", "c"});
        assertThat(server.fetched()).containsExactly("a1", "b1");
    }

    @Test
    void refresh_called_fetches() {
        server.openConnected(region("a", 1));
        server.fragment(region("a", 1), region("a", 2).showing("newer"));
        assertThat(server.withClient("(rx, id) => { rx.refresh(id); return rx.online() }", "a"))
                .isEqualTo(true);
        assertThat(page.locator("#a")).hasText("newer");
    }

    @Test
    void refresh_calledForWhatIsNoRegion_saysSo() {
        server.openConnected(region("a", 1), "<p id='p' title='t'>x</p>");
        server.withClient("(rx, id) => rx.refresh(id)", "p");
        page.waitForCondition(() -> !server.errors.isEmpty());
        assertThat(server.errors.get(0)).startsWith("<p id=\"p\" title=\"t\">");
    }

    @Test
    @Tag("S32")
    void refresh_userIsTyping_keepsFocusTextAndCaretWhileTheRestChanges() {
        var content = "<p id='p'>%s</p><input id='i' value='%s'/><input id='other' value='%s'/>";
        var connection = server.openConnected(region("a", 1).showing(content.formatted("old", "x", "y")));
        page.locator("#i").fill("typed text");
        page.evaluate("i.setSelectionRange(2, 5); i.mark = 'same'");
        server.fragment(region("a", 1), region("a", 2).showing(content.formatted("new", "x2", "y2")));
        connection.send(Message.refresh(region("a", 1)));
        assertThat(page.locator("#p")).hasText("new");
        assertThat(page.locator("#i")).hasValue("typed text");
        assertThat(page.locator("#other")).hasValue("y2");
        assertThat(page.evaluate("[document.activeElement.mark, i.selectionStart, i.selectionEnd].join()"))
                .isEqualTo("same,2,5");
    }
}
