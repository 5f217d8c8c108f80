package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;

import com.google.gson.Gson;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Message boxes and lists of who is here, as the server writes their elements, under the strictest policy. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class TagsIT {

    private static final String BOX = "<template><div class='rx-message'><span rx-text='text'></span>"
            + "<button type='button' rx-click='refresh'>Refresh</button>"
            + "<button type='button' rx-click='dismiss'>Nevermind</button></div></template>";

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    private static String notification(String attributes) {
        return "<rx-notification id='n' rx-event='dam' rx-message='New dam: {name}, {height}' %s>%s</rx-notification>"
                .formatted(attributes, BOX);
    }

    private static String presence(String before) {
        return "<rx-presence id='p' rx-of='room.1' rx-groups='presence.room.1' rx-token='p1 presence.room.1'>" + before
                + "<template><i rx-text='user'></i>:<b rx-text='count'></b></template></rx-presence>";
    }

    private static String user(String name, int count) {
        return "{\"user\":%s,\"count\":%d}".formatted(new Gson().toJson(name), count);
    }

    @Test
    void notification_onItsEvent_showsABoxUntilItIsDismissed() {
        server.open(notification(""));
        server.connection(1)
                .send(
                        Message.notice("broadcast", "dam", "{\"name\":\"Hoover\",\"height\":221}"),
                        Message.notice("user.alice", "dam", "{\"name\":\"Aswan\"}"),
                        Message.notice("broadcast", "other", "{\"name\":\"x\"}"),
                        Message.notice("room.7", "dam", "{\"name\":\"of somebody else\"}"),
                        Message.notice("users", "dam", "{\"name\":\"Oroville\"}"));
        assertThat(page.locator(".rx-message > span"))
                .hasText(new String[] {"New dam: Hoover, 221", "New dam: Aswan, ", "New dam: Oroville, "});
        page.getByText("Nevermind").first().click();
        assertThat(page.locator(".rx-message > span"))
                .hasText(new String[] {"New dam: Aswan, ", "New dam: Oroville, "});
        assertThat(server.errors).isEmpty();
    }

    @Test
    void notification_ofAGroup_subscribesAndHearsThatGroupOnly() {
        var connection = server.openConnected(notification("rx-groups='dams' rx-token='n1 dams'"));
        assertThat(connection.asked()).containsExactly("n1");
        connection.send(
                Message.notice("broadcast", "dam", "{\"name\":\"no\"}"),
                Message.notice("dams", "dam", "{\"name\":\"yes\"}"));
        assertThat(page.locator(".rx-message > span")).hasText(new String[] {"New dam: yes, "});
    }

    @Test
    void notification_refresh_loadsThePageAnew() {
        server.open(notification(""));
        page.evaluate("location.hash = 'part'");
        server.connection(1).send(Message.notice("broadcast", "dam", "{}"));
        page.getByText("Refresh").click();
        server.connection(2);
        assertThat(page.locator(".rx-message")).hasCount(0);
        assertThat(server.pagesServed).isEqualTo(2);
    }

    @Test
    void notification_withMarkupInTheDetail_showsText() {
        server.open(notification(""));
        var evil = "<img src=x onerror='window.hit=1'>\"'{height}";
        server.connection(1)
                .send(Message.notice(
                        "broadcast",
                        "dam",
                        "{\"name\":%s,\"height\":\"{name}<b>\",\"__proto__\":{\"text\":\"no\"}}"
                                .formatted(new Gson().toJson(evil))));
        assertThat(page.locator(".rx-message > span")).hasText("New dam: " + evil + ", {name}<b>");
        assertThat(page.locator("rx-notification img, rx-notification span > *"))
                .hasCount(0);
        assertThat(page.evaluate("window.hit")).isNull();
        assertThat(server.errors).isEmpty();
    }

    @Test
    void notification_ofAnEventWithAStrangeName_isNoSelector() {
        server.open(notification(""), region("a", 1));
        var connection = server.connection(1);
        connection.send(
                "{\"type\":\"notify\",\"group\":\"a\\\"], rx-notification[x=\\\"\",\"event\":\"dam\\\"], *[id=\\\"n\",\"detail\":{}}",
                Message.notice("broadcast", "dam", "{\"name\":\"after\"}"));
        assertThat(page.locator(".rx-message > span")).hasText(new String[] {"New dam: after, "});
    }

    @Test
    void notification_thatLasts_goesByItself_andSoDoTooMany() {
        page.clock().install();
        server.open(notification("rx-lasts='5000'"));
        var connection = server.connection(1);
        for (int i = 0; i < 15; i++) connection.send(Message.notice("broadcast", "dam", "{\"name\":" + i + "}"));
        assertThat(page.locator(".rx-message").last()).containsText("New dam: 14");
        assertThat(page.locator(".rx-message")).hasCount(10);
        assertThat(page.locator(".rx-message").first()).containsText("New dam: 5");
        page.clock().runFor(6_000);
        assertThat(page.locator(".rx-message")).hasCount(0);
    }

    @Test
    void filledElements_inARegionThatIsRefreshed_keepWhatTheyShow() {
        var region = region("a", 1).in("shared");
        var status = "<rx-status><i rx-when='online' hidden='hidden'>on</i></rx-status>";
        var content = notification("") + presence("") + status;
        var connection = server.openConnected(region.showing(content));
        connection.send(
                Message.notice("broadcast", "dam", "{\"name\":\"Hoover\"}"),
                Message.present("room.1", "[" + user("alice", 1) + "]", "[]", 1));
        assertThat(page.locator("rx-user")).hasText("alice:1");
        connection.send(Message.fragment(region.showing("newer" + content.replace("p1 presence", "p2 presence"))));
        assertThat(page.locator("#a")).containsText("newer");
        assertThat(page.locator(".rx-message > span")).hasText("New dam: Hoover, ");
        assertThat(page.locator("rx-user")).hasText("alice:1");
        assertThat(page.locator("rx-status[rx-state=online] > i")).isVisible();
        server.awaitMessage(connection, "subscribe", 3);
        assertThat(connection.asked()).containsExactly("a1", "p1", "p2");
    }

    @Test
    void presence_showsWhoComesAndGoes() {
        page.addInitScript("window.told = []; addEventListener('rx:presence', e => told.push(e.detail.count));"
                + " Math.random = () => 0");
        var first = server.openConnected(presence("<b rx-text='total'></b>"));
        first.send(Message.present("room.1", "[" + user("bob", 1) + "," + user("alice", 2) + "]", "[]", 4));
        assertThat(page.locator("rx-user")).hasText(new String[] {"alice:2", "bob:1"});
        assertThat(page.locator("[rx-text=total]")).hasText("4");
        first.send(
                Message.present("room.1", "[" + user("<b>eve</b>", 1) + "]", "[" + user("bob", 0) + "]", 4),
                Message.present("room.1", "[]", "[" + user("alice", 1) + "]", 3),
                Message.present("room.2", "[" + user("elsewhere", 1) + "]", "[]", 1));
        assertThat(page.locator("rx-user")).hasText(new String[] {"<b>eve</b>:1", "alice:1"});
        assertThat(page.locator("[rx-text=total]")).hasText("3");
        assertThat(page.evaluate("told.join()")).isEqualTo("4,4,3,1");

        first.close(1001);
        var second = server.connection(2);
        server.awaitMessage(second, "subscribe", 1);
        assertThat(page.locator("rx-user")).hasCount(2);
        second.send(Message.present("room.1", "[" + user("carol", 1) + "]", "[]", 1)
                .replace("\"group\"", "\"whole\":true,\"group\""));
        assertThat(page.locator("rx-user")).hasText(new String[] {"carol:1"});
        assertThat(server.errors).isEmpty();
    }

    @Test
    void presence_thatCameLater_showsWhatIsKnown() {
        var connection = server.openConnected(presence(""));
        connection.send(Message.present("room.1", "[" + user("alice", 1) + "]", "[]", 1));
        server.append(presence("").replace("id='p'", "id='q'").replace("p1 ", "q1 "));
        assertThat(page.locator("#q > rx-user")).hasText("alice:1");
    }

    @Test
    void presence_afterALoss_joinsAnewForTheWholeList() {
        var connection = server.openConnected(presence(""));
        connection.send(Message.RESYNC);
        server.awaitMessage(connection, "subscribe", 2);
        assertThat(server.awaitMessage(connection, "unsubscribe", 1)
                        .get("group")
                        .getAsString())
                .isEqualTo("presence.room.1");
        connection.send(Message.present("room.1", "[" + user("alice", 1) + "]", "[]", 1));
        assertThat(page.locator("rx-user")).hasText("alice:1");
        assertThat(page.locator("#p[rx-connected]:not([rx-stale])")).hasCount(1);
        assertThat(server.requests).isEmpty();
    }

    @Test
    void presences_ofOneGroup_afterALoss_leaveItOnceAndEachJoinAnew() {
        var connection = server.openConnected(
                presence(""), presence("").replace("id='p'", "id='q'").replace("p1 ", "q1 "));
        server.greeting = false;
        connection.send(Message.RESYNC);
        server.awaitMessage(connection, "subscribe", 4);
        server.catchUp();
        var asked = connection.received().subList(2, connection.received().size());
        connection.send(asked.stream()
                .map(message -> message.has("token")
                        ? Message.subscribed(message, "presence.room.1")
                        : Message.of("unsubscribed", "presence.room.1", ""))
                .toArray(String[]::new));
        assertThat(page.locator("rx-presence[rx-connected]:not([rx-stale])")).hasCount(2);
        assertThat(asked)
                .extracting(message -> message.get("type").getAsString())
                .containsExactly("unsubscribe", "subscribe", "subscribe");
        assertThat(connection.asked()).containsExactly("p1", "q1", "p1", "q1");
    }

    @Test
    void twoTabs_ofOneUser_eachHaveTheirConnectionAndTheirBoxes(BrowserContext user) {
        var one = new FakeServer(user.newPage());
        var other = new FakeServer(user.newPage());
        one.open(notification(""));
        other.open(notification(""));
        one.connection(1).send(Message.notice("user.alice", "dam", "{\"name\":\"one\"}"));
        other.connection(1).send(Message.notice("user.alice", "dam", "{\"name\":\"other\"}"));
        assertThat(one.browser.locator(".rx-message > span")).hasText("New dam: one, ");
        assertThat(other.browser.locator(".rx-message > span")).hasText("New dam: other, ");
        one.browser.getByText("Nevermind").click();
        assertThat(one.browser.locator(".rx-message")).hasCount(0);
        assertThat(other.browser.locator(".rx-message")).hasCount(1);
    }
}
