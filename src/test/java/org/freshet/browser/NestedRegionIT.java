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

/** Regions within regions that were rendered for everybody. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class NestedRegionIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    @Test
    void within_pushed_subscribesWithItsToken() {
        var outer = region("a", 1).in("shared");
        var connection = server.openConnected(outer.showing(region("b", 1)));
        connection.send(Message.fragment(outer.showing(region("b", 2).within().showing("newer"))));
        assertThat(page.locator("#b[rx-within]")).hasText("newer");
        server.awaitMessage(connection, "subscribe", 3);
        assertThat(connection.asked()).containsExactly("a1", "b1", "b2");
        assertThat(page.locator("[rx-token][rx-connected]:not([rx-stale])")).hasCount(2);
        server.catchUp();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void within_pushedItself_staysWithin() {
        var inner = region("b", 1).in("shared").within();
        var connection = server.openConnected(region("a", 1).showing(inner));
        connection.send(Message.fragment(region("b", 1).showing("newer")));
        assertThat(page.locator("#b[rx-within]")).hasText("newer");
        assertThat(page.locator("#b")).hasAttribute("rx-token", inner.token());
    }

    @Test
    void inner_pushedWhileTheOuterIsFetched_isNotOvertakenForLong() {
        var connection =
                server.openConnected(region("a", 1).showing(region("b", 1).showing("old")));
        server.holding = true;
        connection.send(Message.refresh(region("a", 1)));
        page.waitForCondition(() -> server.held.size() == 1);
        connection.send(Message.fragment(region("b", 1).showing("pushed")));
        assertThat(page.locator("#b")).hasText("pushed");
        server.release(region("a", 2).showing(region("b", 2).showing("old")));
        server.release(region("a", 3).showing(region("b", 3).showing("pushed")));
        assertThat(page.locator("#b")).hasText("pushed");
        assertThat(server.fetched()).containsExactly("a1", "a2");
    }

    @Test
    void within_refreshed_fetchesTheClosestRegionThatIsNot() {
        var inner = region("c", 1).within();
        var middle = region("b", 1).within();
        var connection =
                server.openConnected(region("z", 1).showing(region("a", 1).showing("x" + middle.showing(inner))));
        server.fragment(
                region("a", 1),
                region("a", 2)
                        .showing("x" + region("b", 2).showing(region("c", 2).showing("newer"))));
        connection.send(Message.refresh(inner), Message.refresh(middle));
        assertThat(page.locator("#c:not([rx-within])[rx-connected]")).hasText("newer");
        assertThat(server.fetched()).containsExactly("a1");

        server.fragment(region("c", 2), region("c", 3).showing("newest"));
        connection.send(Message.refresh(inner));
        assertThat(page.locator("#c")).hasText("newest");
        assertThat(server.fetched()).containsExactly("a1", "c2");
    }

    @Test
    void within_missedSomething_fetchesTheRegionAround() {
        server.greeting = false;
        server.open(region("a", 1).showing(region("b", 1).within()));
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        var subscribe = server.awaitMessage(connection, "subscribe", 2);
        server.fragment(region("a", 1), region("a", 2).showing(region("b", 2).showing("newer")));
        connection.send(Message.missed(subscribe, "region.b"));
        assertThat(page.locator("#b")).hasText("newer");
        assertThat(server.fetched()).containsExactly("a1");
    }

    @Test
    void hole_ofARegionOnThePage_leavesItWhollyAlone() {
        var outer = region("a", 1).in("shared");
        var inner = region("b", 1).with("class='mine'");
        var connection = server.openConnected(outer.showing("<p>old</p>" + inner.showing("<input id='i'/>")));
        page.evaluate("document.getElementById('b').mark = 'same'");
        page.locator("#i").fill("typed");
        connection.send(Message.fragment(outer.showing("<p>new</p>" + inner.hole())));
        assertThat(page.locator("#a > p")).hasText("new");
        assertThat(page.locator("#b")).hasClass("mine");
        assertThat(page.locator("#b")).hasAttribute("rx-token", inner.token());
        assertThat(page.locator("#b[rx-hole]")).hasCount(0);
        assertThat(page.locator("#i")).hasValue("typed");
        assertThat(page.locator("#i")).isFocused();
        assertThat(page.evaluate("document.getElementById('b').mark")).isEqualTo("same");
        server.catchUp();
        assertThat(server.requests).isEmpty();
        assertThat(connection.asked()).containsExactly("a1", "b1");
    }

    @Test
    void hole_ofARowThatMoved_takesTheNumbersOfItsPlace() {
        var outer = region("a", 1).in("shared");
        var button = "<button name='f:list:%1$d:delete' id='f:list:%1$d:delete'>x</button>";
        var connection = server.openConnected(outer.showing(""
                + row(0, "A", 1)
                + row(1, "B", 1).showing(button.formatted(1))
                + row(2, "C", 1).showing(button.formatted(2))));
        page.evaluate("document.querySelector('[rx-key=C]').mark = 'same'");
        connection.send(Message.fragment(
                outer.showing(row(0, "C", 1).hole() + row(1, "B", 1).hole())));
        assertThat(page.locator("[rx-key]")).hasCount(2);
        assertThat(page.locator("[rx-key] > button").first()).hasAttribute("name", "f:list:0:delete");
        assertThat(page.locator("[rx-key] > button").last()).hasAttribute("name", "f:list:1:delete");
        assertThat(page.locator("[rx-key=C]")).hasAttribute("id", "f:list:0:row");
        assertThat(page.locator("[rx-key=C]"))
                .hasAttribute("rx-token", row(2, "C", 1).token());
        assertThat(page.evaluate("document.querySelector('[rx-key=C]').mark")).isEqualTo("same");
        server.catchUp();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void hole_inARowWithoutKey_staysWithTheRowOfItsKey() {
        var outer = region("a", 1).in("shared");
        var rows = "<div><p>%s</p>%s</div>";
        var connection = server.openConnected(
                outer.showing(rows.formatted("A", row(0, "A", 1).showing("<input/>"))
                        + rows.formatted("B", row(1, "B", 1).showing("<input/>"))));
        page.locator("input").first().fill("typed in A");
        connection.send(Message.fragment(
                outer.showing(rows.formatted("b", row(0, "B", 1).hole())
                        + rows.formatted("a", row(1, "A", 1).hole()))));
        assertThat(page.locator("#a p")).hasText(new String[] {"b", "a"});
        assertThat(page.locator("input").first()).hasValue("");
        assertThat(page.locator("input").last()).hasValue("typed in A");
        assertThat(page.locator("[rx-key=A]")).hasAttribute("id", "f:list:1:row");
        assertThat(page.locator("[rx-hole]")).hasCount(0);
        server.catchUp();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void hole_ofANewRegion_isFilledByFetchingTheRegionAroundOnce() {
        var outer = region("a", 1).in("shared");
        var connection = server.openConnected(outer);
        server.holding = true;
        connection.send(Message.fragment(outer.showing(region("b", 1).hole())));
        assertThat(page.locator("#b[rx-hole][rx-stale]")).hasCount(1);
        page.waitForCondition(() -> server.held.size() == 1);
        server.release(region("a", 2).showing(region("b", 1).showing("mine")));
        assertThat(page.locator("#b[rx-connected]:not([rx-hole]):not([rx-stale])"))
                .hasText("mine");
        assertThat(connection.asked()).containsExactly("a1", "b1");

        connection.send(
                Message.fragment(outer.showing("pushed " + region("b", 1).hole())));
        assertThat(page.locator("#a")).hasText("pushed mine");
        server.catchUp();
        assertThat(server.fetched()).containsExactly("a1");
    }

    @Test
    void hole_thatStaysOpen_isNotFetchedAgainForEveryPush() {
        var outer = region("a", 1).in("shared");
        var connection = server.openConnected(outer);
        server.fragment(
                region("a", 1),
                region("a", 2).showing("fetched " + region("b", 1).hole()));
        connection.send(Message.fragment(outer.showing(region("b", 1).hole())));
        assertThat(page.locator("#a")).hasText("fetched ");
        connection.send(
                Message.fragment(outer.showing("pushed " + region("b", 1).hole())));
        assertThat(page.locator("#a")).hasText("pushed ");
        server.catchUp();
        assertThat(server.fetched()).containsExactly("a1");
    }

    @Test
    void hole_filledByAFetchThatWasOvertaken_isFilledAndTheRestStays() {
        var outer = region("a", 1).in("shared");
        var connection = server.openConnected(outer);
        server.holding = true;
        connection.send(Message.fragment(outer.showing("first " + region("b", 1).hole())));
        page.waitForCondition(() -> server.held.size() == 1);
        connection.send(
                Message.fragment(outer.showing("second " + region("b", 1).hole())));
        assertThat(page.locator("#a")).hasText("second ");
        server.release(region("a", 2).showing("older " + region("b", 1).showing("mine")));
        assertThat(page.locator("#b[rx-connected]:not([rx-stale])")).hasText("mine");
        assertThat(page.locator("#a")).hasText("second mine");
        server.catchUp();
        assertThat(server.fetched()).containsExactly("a1");
    }

    @Test
    void hole_inARegionThatCameWithin_fetchesTheOneAroundBoth() {
        var outer = region("a", 1).in("shared");
        var connection =
                server.openConnected(outer.showing(region("b", 1).in("shared").within()));
        server.fragment(
                region("a", 1),
                region("a", 2).showing(region("b", 2).showing(region("c", 1).showing("mine"))));
        connection.send(Message.fragment(region("b", 1).showing(region("c", 1).hole())));
        assertThat(page.locator("#a > #b > #c[rx-connected]")).hasText("mine");
        assertThat(server.fetched()).containsExactly("a1");
    }

    @Test
    void regions_ofOthersInAFragment_areMorphedAlong() {
        var connection =
                server.openConnected(region("a", 1).showing(region("b", 1).showing("<input id='i'/>")));
        page.locator("#i").fill("typed");
        server.fragment(
                region("a", 1), region("a", 2).showing("x" + region("b", 2).showing("<input id='i'/>y")));
        connection.send(Message.refresh(region("a", 1)));
        assertThat(page.locator("#a")).hasText("xy");
        assertThat(page.locator("#i")).hasValue("typed");
        server.awaitMessage(connection, "subscribe", 3);
        assertThat(connection.asked()).containsExactly("a1", "b1", "b2");
    }
}
