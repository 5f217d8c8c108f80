package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.browser.RegionElement.region;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that are made, or lose their answer, while the server cannot be reached. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class OfflineIT {

    private static final String STATUS = "<rx-status><i rx-when='online' hidden='hidden'>on</i>"
            + "<i rx-when='offline' hidden='hidden'>off, <b rx-text='queued'></b> waiting</i></rx-status>";

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
        page.addInitScript("Math.random = () => 0; window.told = []; window.failed = []; window.counts = [];"
                + " addEventListener('rx:call-failed', ({detail}) => failed.push(detail.code + ' ' + detail.method));"
                + " addEventListener('rx:queue', e => counts.push(e.detail.count));"
                + " window.increment = () => { rx.call('counter.increment', [], {region: 'a'})"
                + ".then(value => told.push(value), error => told.push(error.code)) }");
    }

    @Test
    @Tag("S37")
    void calls_madeOffline_areMadeInOrderOnceOnline() {
        var connection = server.openConnected(STATUS, region("a", 1).showing("0"));
        assertThat(page.locator("rx-status > i:visible")).hasText("on");
        server.greeting = false;
        connection.close(1001);
        assertThat(page.locator("rx-status[rx-state=offline]")).isVisible();
        page.evaluate("increment(); increment(); rx.call('counter.other', [3]); 0");
        assertThat(page.locator("rx-status[rx-queued] > i:visible")).hasText("off, 3 waiting");
        assertThat(page.evaluate("rx.queued()")).isEqualTo(3);

        var second = server.connection(2);
        second.send(Message.HELLO);
        server.fragment(region("a", 1), region("a", 2).showing("3"));
        for (int number = 1; number <= 3; number++) {
            var call = server.awaitMessage(second, "call", number);
            server.catchUp();
            assertThat(second.received("call")).as("one after another").hasSize(number);
            assertThat(page.evaluate("rx.queued()")).isEqualTo(4 - number);
            second.send(Message.result(call, "" + number));
        }
        assertThat(second.received("call"))
                .extracting(call -> call.get("method").getAsString())
                .containsExactly("counter.increment", "counter.increment", "counter.other");
        assertThat(page.locator("#a")).hasText("3");
        assertThat(page.evaluate("told.join()")).isEqualTo("1,2");
        assertThat(page.evaluate("counts.join()")).isEqualTo("1,2,3,2,1,0");
        assertThat(page.locator("rx-status:not([rx-queued]) > i:visible")).hasText("on");

        second.close(1001);
        assertThat(page.locator("rx-status[rx-state=offline]")).isVisible();
        page.evaluate("increment()");
        assertThat(page.locator("rx-status > i:visible")).hasText("off, 1 waiting");
    }

    @Test
    @Tag("S38")
    void status_serverCloses_isOfflineAndToldOnce() {
        page.addInitScript("addEventListener('rx:offline', () => told.push('offline'))");
        var connection = server.openConnected(STATUS, region("a", 1));
        server.greeting = false;
        connection.close(1001);
        assertThat(page.locator("rx-status > i:visible")).hasText("off, 0 waiting");
        server.connection(2).close(1001);
        server.connection(3);
        assertThat(page.evaluate("told.join()")).isEqualTo("offline");
    }

    @Test
    void status_alone_opensTheConnection() {
        server.greeting = false;
        server.open(STATUS);
        var connection = server.connection(1);
        server.catchUp();
        // Not offline, as long as nobody knows.
        assertThat(page.locator("rx-status > i:visible")).hasCount(0);
        connection.send(Message.HELLO);
        assertThat(page.locator("rx-status[rx-state=online] > i:visible")).hasText("on");
    }

    @Test
    void call_whoseAnswerIsLost_isAskedAgainByTheSameKey() {
        var connection = server.openConnected(region("a", 1));
        page.evaluate("increment()");
        var call = server.awaitMessage(connection, "call", 1);
        connection.close(1001);
        var again = server.awaitMessage(server.connection(2), "call", 1);
        assertThat(again.get("key")).isEqualTo(call.get("key"));
        assertThat(again.get("ref")).isNotEqualTo(call.get("ref"));
        server.last().send(Message.result(again, "1"));
        page.waitForCondition(() -> page.evaluate("told.join()").equals("1"));
    }

    @Test
    void call_whoseAnswerIsLostForLongerThanItsKeyIsKnown_hasAnUnknownOutcome_andOneNeverSentIsMade() {
        page.clock().install();
        var first = server.openConnected(region("a", 1));
        page.evaluate("increment()");
        server.awaitMessage(first, "call", 1);
        server.greeting = false;
        first.close(1001);
        server.connection(2);
        page.evaluate("rx.call('counter.other').then(value => told.push('other ' + value)); 0");
        assertThat(page.evaluate("rx.queued()")).isEqualTo(2);
        page.clock().fastForward(541_000);
        assertThat(page.evaluate("told.join()")).isEqualTo("");
        // No hello has come on the second connection for too long.
        var third = server.connection(3);
        third.send(Message.HELLO);
        var call = server.awaitMessage(third, "call", 1);
        assertThat(call.get("method").getAsString()).isEqualTo("counter.other");
        third.send(Message.result(call, "1"));
        page.waitForCondition(() -> page.evaluate("told.join()").equals("unknown-outcome,other 1"));
        assertThat(page.evaluate("failed.join()")).isEqualTo("unknown-outcome counter.increment");
        server.catchUp();
        assertThat(third.received("call")).hasSize(1);
        assertThat(page.evaluate("rx.queued()")).isEqualTo(0);
    }

    @Test
    void calls_thatFailAfterTheyWaited_endAsTheirCodeSays() {
        page.clock().install();
        server.greeting = false;
        server.open(region("a", 1));
        page.evaluate("for (let i = 0; i < 4; i++) increment()");
        page.evaluate("window.arguments0 = [1]; rx.call('late', arguments0).catch(() => {}); arguments0[0] = 2");
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        server.fragment(region("a", 1), region("a", 2).showing("current"));
        var codes = List.of("failed", "not-allowed", "conflict", "invalid-arguments", "unknown-method");
        for (int i = 0; i < codes.size(); i++) {
            connection.send(Message.failure(server.awaitMessage(connection, "call", i + 1), codes.get(i)));
        }
        var calls = connection.received("call");
        assertThat(calls.get(4).get("args").toString()).isEqualTo("[1]");
        page.waitForCondition(() -> page.evaluate("told.join()").equals("not-allowed,conflict,invalid-arguments"));
        // Refreshed for the conflict, and for nothing else.
        assertThat(page.locator("#a")).hasText("current");
        assertThat(server.fetched()).containsExactly("a1");
        assertThat(page.evaluate("rx.queued()")).isEqualTo(1);
        for (int attempt = 2; attempt <= 3; attempt++) {
            page.clock().runFor(2_001);
            var again = server.awaitMessage(connection, "call", 4 + attempt);
            assertThat(again.get("key")).isNotEqualTo(calls.get(0).get("key"));
            connection.send(Message.failure(again, "failed"));
        }
        page.waitForCondition(
                () -> page.evaluate("told.join()").equals("not-allowed,conflict,invalid-arguments,failed"));
        assertThat(page.evaluate("rx.queued()")).isEqualTo(0);
    }

    @Test
    void call_withAKey_thatFailedAfterItWaited_isNotMadeAgain() {
        server.greeting = false;
        server.open(region("a", 1));
        page.evaluate("rx.call('place', [], {key: 'order 17'}).catch(error => told.push(error.code)); 0");
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        connection.send(Message.failure(server.awaitMessage(connection, "call", 1), "failed"));
        page.waitForCondition(() -> page.evaluate("told.join()").equals("failed"));
        assertThat(page.evaluate("rx.queued()")).isEqualTo(0);
    }

    @Test
    void call_thatHasRunThoughItFailed_isNotMadeAgain() {
        server.greeting = false;
        server.open(region("a", 1));
        server.fragment(region("a", 1), region("a", 2).showing("1"));
        page.evaluate("increment()");
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        var call = server.awaitMessage(connection, "call", 1);
        connection.send(Message.failure(call, "failed").replaceFirst("}$", ",\"refresh\":true}"));
        page.waitForCondition(() -> page.evaluate("told.join()").equals("failed"));
        assertThat(page.evaluate("rx.queued()")).isEqualTo(0);
        assertThat(page.locator("#a")).hasText("1");
    }

    @Test
    void calls_refusedForWantOfRoom_areTheSameCallsLater_andNoneOvertakesThem() {
        page.clock().install();
        server.greeting = false;
        server.open(region("a", 1));
        page.evaluate("increment(); rx.call('counter.other', [3]); 0");
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        var call = server.awaitMessage(connection, "call", 1);
        connection.send(Message.failure(call, "rate-limited"));
        server.catchUp();
        assertThat(page.evaluate("rx.queued()")).isEqualTo(2);
        assertThat(connection.received("call")).hasSize(1);
        page.clock().runFor(2_001);
        var again = server.awaitMessage(connection, "call", 2);
        assertThat(again.get("key")).isEqualTo(call.get("key"));
        connection.send(Message.result(again, "1"));
        assertThat(server.awaitMessage(connection, "call", 3).get("method").getAsString())
                .isEqualTo("counter.other");
    }

    @Test
    void calls_madeAsOneUser_areNotMadeAsAnother() {
        var connection = server.openConnected(region("a", 1));
        server.greeting = false;
        connection.close(1001);
        page.evaluate("increment(); increment()");
        var second = server.connection(2);
        second.send(Message.HELLO.replace("\"position\"", "\"user\":\"bob\",\"position\""));
        page.waitForCondition(() -> page.evaluate("told.join()").equals("user-changed,user-changed"));
        assertThat(page.evaluate("failed.join()"))
                .isEqualTo("user-changed counter.increment,user-changed counter.increment");
        assertThat(second.received("call")).isEmpty();
        assertThat(page.evaluate("rx.queued()")).isEqualTo(0);
    }

    @Test
    void queue_full_orCallTooLarge_isRefusedAtOnce() {
        server.greeting = false;
        server.open(region("a", 1));
        var connection = server.connection(1);
        connection.send(Message.HELLO);
        server.catchUp();
        page.evaluate("for (let i = 0; i < 101; i++) increment()");
        page.waitForCondition(() -> page.evaluate("told.join()").equals("queue-full"));
        server.awaitMessage(connection, "call", 8);
        server.catchUp();
        // The server's backlog is bounded, too.
        assertThat(connection.received("call")).hasSize(8);
        int answered = 0;
        while (answered < 100) {
            var calls = List.copyOf(connection.received("call"));
            for (JsonObject call : calls.subList(answered, calls.size())) connection.send(Message.result(call, "1"));
            answered = calls.size();
            server.catchUp();
        }
        page.waitForCondition(() -> page.evaluate("told.length").equals(101));
        page.evaluate("told.length = 0; rx.call('a.b', ['x'.repeat(48 * 1024)]).catch(error => told.push(error.code))");
        page.waitForCondition(() -> page.evaluate("told.join()").equals("too-large"));
        assertThat(page.evaluate("failed.join()")).isEqualTo("queue-full counter.increment,too-large a.b");
        assertThat(connection.received("call")).hasSize(100);
    }
}
