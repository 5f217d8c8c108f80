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

/** What scripts of the page hear, and how they say what they want to hear. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class EventIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
        page.addInitScript(
                "window.told = []; window.hear = (...names) => { for (const name of names)"
                        + " addEventListener(name, e => told.push(name + ' ' + JSON.stringify(e.detail))) };"
                        + " window.offs = []; window.listen = (group, mark) => { offs.push(rx.subscribe(group,"
                        + " ({type, group, data, code}) => told.push([mark, type, group, JSON.stringify(data) ?? code].join(' ')))) }");
    }

    private void awaitTold(String... told) {
        var expected = String.join("\n", told);
        page.waitForCondition(() -> page.evaluate("told.join('\\n')").equals(expected));
    }

    @Test
    @Tag("S67")
    void notice_withAnId_isToldForAllAndForThatOne() {
        var connection = server.openConnected(region("a", 1));
        page.evaluate("hear('rx:page_imported', 'rx:page_imported:42', 'rx:page_imported:0', 'rx:page_imported:null')");
        connection.send(
                Message.notice("broadcast", "page_imported", "{\":id\":42}"),
                Message.notice("broadcast", "page_imported", "{\":id\":0}"),
                Message.notice("broadcast", "page_imported", "{\":id\":null}"),
                Message.notice("broadcast", "page_imported", "{\"n\":1}"));
        awaitTold(
                "rx:page_imported {\":id\":42}",
                "rx:page_imported:42 {\":id\":42}",
                "rx:page_imported {\":id\":0}",
                "rx:page_imported:0 {\":id\":0}",
                "rx:page_imported {\":id\":null}",
                "rx:page_imported:null {\":id\":null}",
                "rx:page_imported {\"n\":1}");
    }

    @Test
    void on_alone_opensTheConnectionAndHearsUntilItEnds() {
        server.open("");
        page.evaluate("window.offs = [rx.on('dam-added', detail => told.push(detail.name))]");
        var connection = server.connection(1);
        connection.send(Message.notice("broadcast", "dam-added", "{\"name\":\"Hoover\"}"));
        awaitTold("Hoover");
        page.evaluate("offs[0]()");
        connection.send(Message.notice("broadcast", "dam-added", "{\"name\":\"Aswan\"}"));
        server.catchUp();
        awaitTold("Hoover");
    }

    @Test
    void entityChange_isAnEvent() {
        var connection = server.openConnected(region("a", 1));
        page.evaluate(
                "addEventListener('rx:created', e => told.push(e.detail.entity + e.detail.data.title));"
                        + " addEventListener('rx:updated', e => told.push(e.detail.id)); addEventListener('rx:removed', e => told.push('gone'))");
        connection.send(
                Message.of("created", "demo.todo", ",\"entity\":\"todo\",\"id\":1,\"data\":{\"title\":\"milk\"}"),
                Message.of("updated", "demo.todo", ",\"entity\":\"todo\",\"id\":2"),
                Message.of("removed", "demo.todo", ",\"entity\":\"todo\",\"id\":2"));
        awaitTold("todomilk", "2", "gone");
    }

    private static String entity(String type, String entity, int version) {
        return Message.of(type, "shop", ",\"entity\":\"%s\",\"id\":1,\"version\":%d".formatted(entity, version));
    }

    private FakeConnection hearEntities() {
        var connection = server.openConnected(region("a", 1));
        page.evaluate("for (const type of ['created', 'updated', 'removed']) addEventListener('rx:' + type,"
                + " ({detail}) => told.push([type, detail.entity, detail.version].join(' ')))");
        return connection;
    }

    @Test
    void entityChange_olderThanOneThatWasTold_isNoEvent_unlessItIsOfAnotherEntity() {
        hearEntities()
                .send(
                        entity("updated", "order", 3),
                        entity("updated", "invoice", 1),
                        entity("updated", "order", 2),
                        entity("updated", "invoice", 2));
        awaitTold("updated order 3", "updated invoice 1", "updated invoice 2");
    }

    @Test
    void entityChange_afterItWasCreatedAnew_isCountedAnew() {
        hearEntities()
                .send(
                        entity("updated", "order", 3),
                        entity("created", "order", 0),
                        entity("updated", "order", 1),
                        entity("updated", "order", 0),
                        entity("updated", "order", 2));
        awaitTold("updated order 3", "created order 0", "updated order 1", "updated order 2");
    }

    @Test
    void entityChange_ofWhatWasRemovedBefore_isCountedAnew() {
        hearEntities()
                .send(
                        entity("updated", "order", 3),
                        entity("removed", "order", 2),
                        entity("removed", "order", 4),
                        entity("updated", "order", 1));
        awaitTold("updated order 3", "removed order 4", "updated order 1");
    }

    @Test
    void entityChange_afterSomethingWasMissed_isNotKnownToBeOlder() {
        page.addInitScript("Math.random = () => 0");
        server.fragment(region("a", 1), region("a", 2));
        var first = hearEntities();
        first.send(entity("updated", "order", 3), Message.RESYNC, entity("updated", "order", 2));
        awaitTold("updated order 3", "updated order 2");
        first.close(1001);
        server.connection(2).send(entity("updated", "order", 1));
        awaitTold("updated order 3", "updated order 2", "updated order 1");
    }

    @Test
    void handlerThatThrows_keepsNobodyFromHearing() {
        var connection = server.openConnected(region("a", 1));
        page.evaluate("rx.on('x', () => { throw new Error('mine') }); rx.on('x', () => told.push('second'));"
                + " rx.subscribe('g', () => { throw new Error('mine') }); listen('g', 'other')");
        server.awaitMessage(connection, "subscribe", 2);
        connection.send(
                Message.notice("g", "x", "{}"),
                Message.data("g", "{\"n\":1}"),
                Message.fragment(region("a", 1).showing("newer")));
        assertThat(page.locator("#a")).hasText("newer");
        awaitTold("second", "other notify g ", "other data g {\"n\":1}");
    }

    @Test
    @Tag("S31")
    void subscribe_twiceWhileConnecting_asksOnce() {
        server.open("");
        page.evaluate("listen('news.sport', 'one'); listen('news.sport', 'two')");
        var connection = server.connection(1);
        var subscribe = server.awaitMessage(connection, "subscribe", 1);
        assertThat(subscribe.get("group").getAsString()).isEqualTo("news.sport");
        connection.send(Message.data("news.sport", "{\"n\":1}"));
        awaitTold("one data news.sport {\"n\":1}", "two data news.sport {\"n\":1}");
        page.evaluate("told.length = 0; offs[0]()");
        connection.send(Message.data("news.sport", "{\"n\":2}"));
        awaitTold("two data news.sport {\"n\":2}");
        page.evaluate("offs[1]()");
        assertThat(server.awaitMessage(connection, "unsubscribe", 1)
                        .get("group")
                        .getAsString())
                .isEqualTo("news.sport");
        assertThat(connection.received("subscribe")).hasSize(1);
    }

    @Test
    void subscribe_endedTwice_endsNobodyElses() {
        server.open("");
        page.evaluate("listen('news', 'one'); listen('news', 'two')");
        var connection = server.connection(1);
        server.awaitMessage(connection, "subscribe", 1);
        page.evaluate("offs[0](); offs[0]()");
        server.catchUp();
        connection.send(Message.data("news", "{}"));
        awaitTold("two data news {}");
        assertThat(connection.received("unsubscribe")).isEmpty();
        page.evaluate("offs[1](); listen('news', 'three'); offs[1]()");
        connection.send(Message.data("news", "{}"));
        awaitTold("two data news {}", "three data news {}");
    }

    @Test
    void subscribe_toAGroupThatThePageJustLeft_isNotToldThatTheRightEnded() {
        server.open("");
        page.evaluate("listen('news', 'one')");
        var connection = server.connection(1);
        server.awaitMessage(connection, "subscribe", 1);
        page.evaluate("offs[0]()");
        var left = server.awaitMessage(connection, "unsubscribe", 1);
        page.evaluate("listen('news', 'two')");
        server.awaitMessage(connection, "subscribe", 2);
        var ref = left.has("ref") ? ",\"ref\":" + left.get("ref") : "";
        connection.send(Message.of("unsubscribed", "news", ref), Message.data("news", "{}"));
        awaitTold("two data news {}");
    }

    @Test
    void subscribe_toAGroupThatComesByItself_asksNothing() {
        server.greeting = false;
        server.open("");
        page.evaluate("listen('user.alice', 'mine'); listen('news', 'asked')");
        var connection = server.connection(1);
        connection.send(
                Message.HELLO.replace("\"position\"", "\"groups\":[\"user.alice\",\"broadcast\"],\"position\""));
        server.awaitMessage(connection, "subscribe", 1);
        connection.send(Message.data("user.alice", "{\"n\":1}"));
        awaitTold("mine data user.alice {\"n\":1}");
        assertThat(connection.received("subscribe")).hasSize(1);
    }

    @Test
    void subscribe_toAGroupThatComesByItself_isToldResyncAfterAReconnect() {
        page.addInitScript("Math.random = () => 0");
        var hello = Message.HELLO.replace("\"position\"", "\"groups\":[\"user.alice\"],\"position\"");
        server.greeting = false;
        server.open("");
        page.evaluate("listen('user.alice', 'mine')");
        server.connection(1).send(hello);
        server.last().send(Message.data("user.alice", "{\"n\":1}"));
        awaitTold("mine data user.alice {\"n\":1}");
        server.last().close(1001);
        server.connection(2).send(hello);
        server.last().send(Message.data("user.alice", "{\"n\":2}"));
        awaitTold("mine data user.alice {\"n\":1}", "mine resync user.alice ", "mine data user.alice {\"n\":2}");
        assertThat(server.last().received("subscribe")).isEmpty();
    }

    @Test
    void subscribe_refused_isToldWithItsCode() {
        server.greeting = false;
        server.open("");
        page.evaluate("listen('staff', 'me')");
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        var subscribe = server.awaitMessage(connection, "subscribe", 1);
        connection.send(Message.refused(subscribe, "not-allowed"));
        awaitTold("me error staff not-allowed");
    }

    @Test
    void subscription_thatMissedSomething_isTold() {
        page.addInitScript("Math.random = () => 0");
        server.open("");
        page.evaluate("listen('news', 'me')");
        server.awaitMessage(server.connection(1), "subscribe", 1);
        server.last()
                .send(Message.data("news", "{}")
                        .replace("}", "},\"position\":\"p5\"")
                        .replaceFirst("\\{},", "{},"));
        server.greeting = false;
        server.last().close(1001);
        var second = server.connection(2);
        second.send(Message.HELLO);
        var subscribe = server.awaitMessage(second, "subscribe", 1);
        second.send(Message.missed(subscribe, "news"), Message.RESYNC);
        awaitTold("me resync news ", "me resync news ");
    }

    @Test
    void revokedSubscription_isToldAndItsRegionIsStale() {
        var connection = server.openConnected(region("a", 1), region("b", 1).declaring(""));
        page.evaluate("listen('demo.todo', 'me')");
        server.awaitMessage(connection, "subscribe", 3);
        connection.send(Message.of("unsubscribed", "demo.todo", ""));
        assertThat(page.locator("#a[rx-stale]:not([rx-connected])")).hasCount(1);
        assertThat(page.locator("#b[rx-connected]:not([rx-stale])")).hasCount(1);
        awaitTold("me unsubscribed demo.todo ");
    }

    @Test
    @Tag("S30")
    void removed_byComponentTargetOrGroup_removesWhatIsMeant() {
        var connection = server.openConnected(
                region("list", 1),
                region("a", 1).declaring("demo.todo.1"),
                region("b", 1).declaring("demo.todo.1"),
                region("c", 1).declaring("demo.todo.2"),
                region("d", 1).declaring("room"),
                row(0, "E", 1).declaring("room"));
        connection.send(Message.of("removed", "demo.todo", ",\"component\":\"a\""));
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"list", "b", "c", "d", "row E"});
        connection.send(Message.of("removed", "demo.todo", ",\"target\":\"demo.todo.1\",\"entity\":\"todo\",\"id\":1"));
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"list", "c", "d", "row E"});
        // An entity that left a group is no reason to remove what shows the group.
        connection.send(
                Message.of("removed", "room", ",\"entity\":\"todo\",\"id\":2"),
                Message.of("removed", "demo.todo", ",\"component\":\"none\""));
        server.catchUp();
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"list", "c", "d", "row E"});
        connection.send(Message.of("removed", "room", ""));
        assertThat(page.locator("[rx-token]")).hasText(new String[] {"list", "c"});
    }

    @Test
    @Tag("S30")
    void removed_byComponent_removesWhatIsNoRegion() {
        var connection = server.openConnected(region("list", 1), "<p id='banner'>sale</p><p id='undefined'>stays</p>");
        connection.send(Message.of("removed", "demo.todo", ",\"component\":\"banner\""));
        connection.send(Message.of("removed", "demo.todo", ""));
        server.catchUp();
        assertThat(page.locator("p")).hasText(new String[] {"stays"});
    }

    @Test
    void removed_isToldToScripts_whichGoOnListening() {
        var connection = server.openConnected(region("list", 1));
        page.evaluate("listen('room', 'script')");
        server.awaitMessage(connection, "subscribe", 2);
        connection.send(Message.of("removed", "room", ""));
        connection.send(Message.data("room", "{}"));
        awaitTold("script removed room ", "script data room {}");
        server.catchUp();
        assertThat(connection.received("unsubscribe")).isEmpty();
    }
}
