package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import org.freshet.browser.Chromium;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that a page makes, and what they do to it and to others. */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
class LiveCallsIT {

    private final Site site = LiveFixture.site("live");

    @Deployment(testable = false)
    static Archive<?> application() {
        return LiveFixture.application();
    }

    private static String extend(String id, String more) {
        return "rx.call('itemCalls.extend', [%s, '%s'], {region: document.querySelector('[rx-key=\"%1$s\"]')})"
                .formatted(id, more);
    }

    @Test
    @Tag("S12")
    @Tag("S33")
    void call_inARow_showsThereInItsSiblingsAndOnOtherPages(Browser browser) {
        String id = site.op("add", "shelf", "calls", "title", "milk");
        try (Tab one = Tab.open(browser, site, "calls.xhtml?shelf=calls");
                Tab other = Tab.open(browser, site, "calls.xhtml?shelf=calls")) {
            assertThat(one.page().evaluate(extend(id, "!"))).isEqualTo("milk!");
            for (Tab tab : List.of(one, other)) {
                tab.shows(".title", "milk!");
                tab.shows("#first", "milk!");
            }
            assertThat(one.page().evaluate("rx.call('itemCalls.add', ['calls', 'bread'], {region: 'list'})"))
                    .isInstanceOf(Integer.class);
            for (Tab tab : List.of(one, other)) {
                tab.shows(".title", "milk!", "bread");
                tab.shows("#number", "2");
            }
        }
    }

    @Test
    @Tag("S13")
    void change_ofTheSameOrigin_soonAfterTheCall_isPassedOverWhereItWasMade_andShownLater(Browser browser) {
        try (Tab tab = Tab.open(browser, site, "echo.xhtml?shelf=echo")) {
            Page page = tab.page();
            page.clock().install();
            page.clock().pauseAt(System.currentTimeMillis() + 1_000);
            page.evaluate("rx.call('itemCalls.add', ['echo', 'called'], {region: 'here'})");
            tab.shows("p", "1", "1");
            String origin = tab.last("hello").getString("connection")
                    + ':'
                    + tab.last("result").getString("ref");
            // What the page fetched may have been read before that change was told: a reason of its own to render.
            site.op("quiet");
            page.clock().runFor(300);
            assertThat(site.get("echo.xhtml?shelf=echo&title=soon&rx.origin=" + origin)
                            .body())
                    .contains("<p>2</p>");
            tab.shows("p", "1", "2");
            page.clock().runFor(400);
            assertThat(site.get("echo.xhtml?shelf=echo&title=late&rx.origin=" + origin)
                            .body())
                    .contains("<p>3</p>");
            tab.shows("p", "3", "3");
        }
    }

    @Test
    @Tag("S36")
    void call_onWhatSomebodyRemoved_isStaleAndItsRegionGoes(Browser browser) {
        String id = site.op("add", "shelf", "stale", "title", "milk");
        BrowserContext context = browser.newContext();
        Page page = context.newPage();
        // A page that has not heard of the removal.
        page.routeWebSocket("**/rx/socket", socket -> {
            WebSocketRoute server = socket.connectToServer();
            server.onMessage(frame -> {
                if (!frame.text().contains("\"gone\"") && !frame.text().contains("\"fragment\""))
                    socket.send(frame.text());
            });
        });
        page.navigate(site.base().resolve("calls.xhtml?shelf=stale").toString());
        assertThat(page.locator("[rx-token]:not([rx-connected])")).hasCount(0);
        site.op("remove", "id", id);
        assertThat(page.locator(".title")).hasText("milk");
        assertThat(page.evaluate(extend(id, "!") + ".catch(error => error.code)"))
                .isEqualTo("stale");
        assertThat(page.locator(".title")).hasCount(0);
        context.close();
    }

    @Test
    @Tag("S37")
    @Tag("S38")
    void calls_madeOffline_areMadeOnceAndInOrderWhenOnline(Browser browser) {
        String id = site.op("add", "shelf", "offline", "title", "0");
        BrowserContext context = browser.newContext();
        Page page = context.newPage();
        List<WebSocketRoute> sockets = new ArrayList<>();
        page.routeWebSocket("**/rx/socket", socket -> {
            sockets.add(socket);
            socket.connectToServer();
        });
        page.navigate(site.base().resolve("calls.xhtml?shelf=offline").toString());
        assertThat(page.locator("#status")).containsText("online");
        assertThat(page.locator("[rx-token]:not([rx-connected])")).hasCount(0);
        page.evaluate("window.told = []; addEventListener('rx:offline', () => told.push('offline'))");
        context.setOffline(true);
        sockets.get(sockets.size() - 1).close(new WebSocketRoute.CloseOptions().setCode(1001));
        assertThat(page.locator("#status[rx-state=offline]")).isVisible();
        for (String more : List.of("1", "2", "3")) page.evaluate(extend(id, more) + "; 0");
        assertThat(page.locator("#status [rx-when=offline]")).hasText("3 wait");
        assertThat(page.evaluate("told.join()")).isEqualTo("offline");
        context.setOffline(false);
        assertThat(page.locator(".title")).hasText("0123");
        assertThat(page.locator("#status[rx-state=online]:not([rx-queued])")).isVisible();
        assertThat(page.evaluate("rx.queued()")).isEqualTo(0);
        context.close();
    }

    @Test
    void call_ofWhatIsNoReactiveMethod_isUnknown(Browser browser) {
        String id = site.op("add", "shelf", "unknown", "title", "milk");
        try (Tab tab = Tab.open(browser, site, "calls.xhtml?shelf=unknown")) {
            assertThat(tab.page().evaluate("rx.call('items.remove', [" + id + "]).catch(error => error.code)"))
                    .isEqualTo("unknown-method");
            tab.shows(".title", "milk");
        }
    }
}
