package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values that are told and not rendered. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class ValueIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    private static String value(String name, int turn, String shown) {
        return "<rx-value id='%1$s' rx-name='%1$s' rx-groups='news' rx-token='%1$s%2$d news'>%3$s</rx-value>"
                .formatted(name, turn, shown);
    }

    @Test
    void data_ofTheGroup_setsTheValuesItNames() {
        var connection = server.openConnected(
                value("price", 1, "1"),
                value("name", 1, "n"),
                value("toString", 1, "kept"),
                value("other", 1, "o").replace("news", "sport"));
        connection.send(Message.data("news", "{\"price\":2.5,\"name\":null,\"other\":\"x\"}"));
        assertThat(page.locator("rx-value")).hasText(new String[] {"2.5", "", "kept", "o"});
        connection.send(Message.data("news", "{\"price\":false}"));
        assertThat(page.locator("#price")).hasText("false");
        connection.send(Message.of("updated", "news", ",\"entity\":\"e\",\"id\":1,\"data\":{\"name\":\"new\"}"));
        assertThat(page.locator("#name")).hasText("new");
        server.catchUp();
        assertThat(server.requests).isEmpty();
        assertThat(server.errors).isEmpty();
    }

    @Test
    void data_withMarkup_isText() {
        var connection = server.openConnected(value("price", 1, "1"));
        connection.send(Message.data("news", "{\"price\":\"<img src=x onerror=window.hit=1><script>hit=1</script>\"}"));
        assertThat(page.locator("#price")).hasText("<img src=x onerror=window.hit=1><script>hit=1</script>");
        assertThat(page.locator("#price > *")).hasCount(0);
    }

    @Test
    void data_olderThanWhatIsShown_isIgnored() {
        var connection = server.openConnected(value("price", 1, "1"));
        connection.send(
                Message.of("data", "news", ",\"version\":4,\"data\":{\"price\":\"four\"}"),
                Message.of("data", "news", ",\"version\":3,\"data\":{\"price\":\"three\"}"));
        assertThat(page.locator("#price")).hasText("four");
        connection.send(Message.of("data", "news", ",\"version\":5,\"data\":{\"price\":\"five\"}"));
        assertThat(page.locator("#price")).hasText("five");
        connection.send(Message.data("news", "{\"price\":\"unversioned\"}"));
        assertThat(page.locator("#price")).hasText("unversioned");
    }

    private static String[] ofOthers(String type) {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> Message.of(type, "other" + i, ",\"entity\":\"e\",\"id\":1,\"version\":1"))
                .toArray(String[]::new);
    }

    @Test
    void data_afterNewsOfManyOtherThings_isNotKnownToBeOlder() {
        var connection = server.openConnected(value("price", 1, "1"));
        connection.send(Message.of("data", "news", ",\"version\":4,\"data\":{\"price\":\"four\"}"));
        connection.send(ofOthers("updated"));
        connection.send(Message.of("data", "news", ",\"version\":3,\"data\":{\"price\":\"three\"}"));
        assertThat(page.locator("#price")).hasText("three");
    }

    @Test
    void data_afterTheEndOfManyOtherThings_isKnownToBeOlder() {
        var connection = server.openConnected(value("price", 1, "1"), value("end", 1, "e"));
        connection.send(Message.of("data", "news", ",\"version\":4,\"data\":{\"price\":\"four\"}"));
        connection.send(ofOthers("removed"));
        connection.send(
                Message.of("data", "news", ",\"version\":3,\"data\":{\"price\":\"three\"}"),
                Message.data("news", "{\"end\":1}"));
        assertThat(page.locator("#end")).hasText("1");
        assertThat(page.locator("#price")).hasText("four");
    }

    @Test
    void fragment_olderThanWhatIsShown_isIgnored() {
        var region = region("a", 1).in("shared");
        var connection = server.openConnected(region, region("b", 1));
        connection.send(
                Message.fragment(region.showing("two")).replace("{\"type\"", "{\"version\":2,\"type\""),
                Message.fragment(region.showing("one")).replace("{\"type\"", "{\"version\":1,\"type\""),
                Message.fragment(region("b", 1).showing("b1")).replace("{\"type\"", "{\"version\":1,\"type\""));
        assertThat(page.locator("#b")).hasText("b1");
        assertThat(page.locator("#a")).hasText("two");
    }

    @Test
    @Tag("S32")
    void data_andPush_whileTheUserTypes_leaveTheFieldAndShowTheRest() {
        var content = "<input id='title' value='%s'/><b>%s</b>" + value("price", 1, "%s");
        var region = region("a", 1).in("shared").showing(content.formatted("old", "old", "1"));
        var connection = server.openConnected(region);
        page.locator("#title").fill("half a sen");
        connection.send(
                Message.fragment(region.showing(content.formatted("new", "new", "2"))),
                Message.data("news", "{\"price\":3,\"title\":\"no\"}"));
        assertThat(page.locator("#price")).hasText("3");
        assertThat(page.locator("#a > b")).hasText("new");
        assertThat(page.locator("#title")).hasValue("half a sen");
        assertThat(page.locator("#title")).isFocused();
    }

    @Test
    void value_toldJustBeforeAFragmentComes_isKeptForAMoment() {
        page.clock().install();
        var region = region("a", 1).in("shared");
        var connection = server.openConnected(region.showing(value("price", 1, "1")));
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        connection.send(
                Message.data("news", "{\"price\":2}"), Message.fragment(region.showing("b" + value("price", 1, "1"))));
        assertThat(page.locator("#a")).hasText("b2");
        page.clock().runFor(1_001);
        connection.send(Message.fragment(region.showing("c" + value("price", 1, "5"))));
        assertThat(page.locator("#a")).hasText("c5");
    }

    @Test
    void value_toldJustBeforeItsPlaceShowsSomethingElse_isNotKept() {
        var place =
                "<rx-value id='f:l:%1$d:price' rx-name='price' rx-groups='item.%2$s' rx-token='%2$s%1$d item.%2$s'>%3$s</rx-value>";
        var region = region("a", 1).in("shared");
        var connection =
                server.openConnected(region.showing(place.formatted(0, "A", "1") + place.formatted(1, "B", "5")));
        connection.send(
                Message.data("item.A", "{\"price\":9}"),
                Message.fragment(region.showing(place.formatted(0, "B", "5") + place.formatted(1, "A", "9") + "!")));
        assertThat(page.locator("#a")).hasText("59!");
    }

    @Test
    void data_ofAnotherNameWhileThePageIsFetched_doesNotKeepTheValueFromBeingShown() {
        var connection = server.openConnected(value("price", 1, "1"), value("name", 1, "old"));
        var held = new ArrayList<Route>();
        page.route(FakeServer.PAGE, held::add);
        connection.send(Message.of("refresh", "news", ""));
        page.waitForCondition(() -> held.size() == 1);
        connection.send(Message.data("news", "{\"price\":3}"));
        assertThat(page.locator("#price")).hasText("3");
        held.get(0)
                .fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody(value("price", 2, "2") + value("name", 2, "new")));
        assertThat(page.locator("#name")).hasText("new");
        assertThat(page.locator("#price")).hasText("3");
    }

    @Test
    void value_thatMissedSomething_isFetchedWithTheRegionAroundElseWithThePage() {
        server.greeting = false;
        server.open(region("a", 1).showing(value("price", 1, "1")), value("name", 1, "old"));
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        server.awaitMessage(connection, "subscribe", 3);
        server.fragment(region("a", 1), region("a", 2).showing(value("price", 2, "2")));
        server.page = FakeServer.page(value("name", 2, "new"));
        for (var subscribe : connection.received("subscribe").subList(1, 3)) {
            connection.send(Message.missed(subscribe, "news"));
        }
        assertThat(page.locator("#price")).hasText("2");
        assertThat(page.locator("#name")).hasText("new");
        assertThat(server.fetched()).containsExactly("a1");
        assertThat(server.pagesServed).isEqualTo(2);
        server.page = FakeServer.page(value("name", 3, "newest"));
        connection.send(Message.RESYNC);
        assertThat(page.locator("#name")).hasText("newest");
        assertThat(server.connections).hasSize(1);
    }

    @Test
    void refresh_ofTheGroup_fetchesThePageForAValueAlone_andNothingForOneInARegion() {
        var connection = server.openConnected(region("a", 1).showing(value("price", 1, "1")), value("name", 1, "old"));
        server.page = FakeServer.page(region("a", 2).showing(value("price", 2, "2")), value("name", 2, "new"));
        connection.send(Message.of("refresh", "news", ""));
        assertThat(page.locator("#name[rx-connected]:not([rx-stale])")).hasText("new");
        server.catchUp();
        assertThat(page.locator("#price")).hasText("1");
        assertThat(server.requests).isEmpty();
        assertThat(server.pagesServed).isEqualTo(2);
        page.evaluate("document.getElementById('name').remove()");
        connection.send(Message.of("refresh", "news", ""), Message.data("news", "{\"price\":3}"));
        assertThat(page.locator("#price")).hasText("3");
        server.catchUp();
        assertThat(server.requests).isEmpty();
        assertThat(server.pagesServed).isEqualTo(2);
    }

    @Test
    void refresh_whileThePageIsFetched_fetchesItOnceMore() {
        var connection = server.openConnected(value("name", 1, "old"));
        var held = new ArrayList<Route>();
        page.route(FakeServer.PAGE, held::add);
        connection.send(Message.of("refresh", "news", ""));
        page.waitForCondition(() -> held.size() == 1);
        connection.send(Message.of("refresh", "news", ""));
        connection.send(Message.of("refresh", "news", ""));
        server.catchUp();
        held.get(0)
                .fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(value("name", 2, "older")));
        page.waitForCondition(() -> held.size() == 2);
        held.get(1)
                .fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(value("name", 3, "newest")));
        assertThat(page.locator("#name[rx-connected]:not([rx-stale])")).hasText("newest");
        server.catchUp();
        assertThat(held).hasSize(2);
    }

    @Test
    void value_whoseTokenIsRefused_takesANewOneFromThePage() {
        server.greeting = false;
        server.open(value("price", 1, "1"));
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        server.page = FakeServer.page(value("price", 2, "2"));
        server.greeting = true;
        connection.send(Message.refused(server.awaitMessage(connection, "subscribe", 1)));
        assertThat(page.locator("#price[rx-connected]:not([rx-stale])")).hasText("2");
        assertThat(connection.asked()).containsExactly("price1", "price2");
    }

    @Test
    void value_fetchedWithThePageAndThenRefused_takesANewTokenFromThePage() {
        page.addInitScript("Math.random = () => 0");
        var first = server.openConnected(value("price", 1, "1"));
        server.page = FakeServer.page(value("price", 2, "2"));
        first.send(Message.RESYNC);
        server.awaitMessage(first, "subscribe", 2);
        assertThat(page.locator("#price[rx-connected]:not([rx-stale])")).hasText("2");
        server.page = FakeServer.page(value("price", 3, "3"));
        server.greeting = false;
        first.close(1001);
        var second = server.connection(2);
        second.send(Message.HELLO);
        var subscribe = server.awaitMessage(second, "subscribe", 1);
        server.greeting = true;
        second.send(Message.refused(subscribe));
        assertThat(page.locator("#price[rx-connected]:not([rx-stale])")).hasText("3");
        assertThat(server.connections).hasSize(2);
    }

    @Test
    void value_thatMissesSomethingAgainAndAgain_isFetchedAfterLongerPauses() {
        page.clock().install();
        page.addInitScript("Math.random = () => 1");
        server.greeting = false;
        server.open(value("name", 1, "old"));
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        server.awaitMessage(connection, "subscribe", 1);
        page.clock().pauseAt(System.currentTimeMillis() + 1_000);
        server.page = FakeServer.page(value("name", 2, "new"));
        int[] pauses = {500, 1_000, 2_000};
        for (int turn = 1; turn <= pauses.length; turn++) {
            connection.send(Message.missed(server.awaitMessage(connection, "subscribe", turn), "news"));
            awaitPageAfter(pauses[turn - 1]);
        }
        connection.send(
                Message.subscribed(server.awaitMessage(connection, "subscribe", 4), "news"),
                Message.of("refresh", "news", ""));
        awaitPageAfter(500);
    }

    private void awaitPageAfter(int pause) {
        server.catchUp();
        int before = server.pagesServed;
        page.clock().runFor(pause - 1);
        server.catchUp();
        assertThat(server.pagesServed).isEqualTo(before);
        page.clock().runFor(1);
        page.waitForCondition(() -> server.pagesServed == before + 1);
    }

    @Test
    void value_thatMissesSomethingAgainWhileThePageFails_isNotTakenForRefused() {
        page.addInitScript("Math.random = () => 0");
        server.greeting = false;
        server.open(value("name", 1, "old"));
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        server.page = FakeServer.page(value("name", 2, "new"));
        connection.send(Message.missed(server.awaitMessage(connection, "subscribe", 1), "news"));
        var subscribe = server.awaitMessage(connection, "subscribe", 2);
        server.page = new FakeServer.Answer(503, "");
        connection.send(Message.missed(subscribe, "news"));
        page.waitForCondition(() -> server.pagesServed >= 4);
        server.greeting = true;
        server.page = FakeServer.page(value("name", 3, "newest"));
        assertThat(page.locator("#name[rx-connected]:not([rx-stale])")).hasText("newest");
        assertThat(server.connections).hasSize(1);
    }
}
