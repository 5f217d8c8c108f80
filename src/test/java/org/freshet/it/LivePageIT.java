package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.freshet.browser.Chromium;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two browsers on one page stay in step, while one of them is typing. */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
class LivePageIT {

    private static final double SOON_MILLIS = 2_000;

    private final Site site = Site.fixture();

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    @Tag("S32")
    void list_changedInOneBrowser_showsInTheOtherWithoutReloadWhileItTypes(Browser browser) {
        try (BrowserContext contextA = browser.newContext();
                BrowserContext contextB = browser.newContext()) {
            Page a = open(contextA, "todo.xhtml");
            Page b = open(contextB, "todo.xhtml");
            b.evaluate("window.neverReloaded = true");
            b.locator("#new-title").click();
            b.keyboard().type("half a sen");

            a.locator("#new-title").fill("milk & <bread>");
            a.locator("#add").click();
            Locator added = b.locator(".todo", new Page.LocatorOptions().setHasText("milk & <bread>"));
            soon(added).isVisible();
            String id = added.getAttribute("id").substring("todo-".length());

            site.op("tick", "id", id, "done", true);
            soon(b.locator("#done-" + id)).isChecked();
            soon(a.locator("#done-" + id)).isChecked();

            b.locator("#edit-" + id).click();
            b.keyboard().press("End");
            b.keyboard().type(" typed");
            site.op("rename", "id", id, "title", "oat milk");
            soon(b.locator("#todo-" + id + " .title")).hasText("oat milk");
            assertThat(b.locator("#edit-" + id)).isFocused();
            assertThat(b.locator("#edit-" + id)).hasValue("milk & <bread> typed");
            soon(a.locator("#edit-" + id)).hasValue("oat milk");

            site.op("remove", "ids", id);
            soon(b.locator("#todo-" + id)).hasCount(0);
            soon(a.locator("#todo-" + id)).hasCount(0);
            assertThat(b.locator("#new-title")).hasValue("half a sen");
            assertThat(b.evaluate("window.neverReloaded")).isEqualTo(true);
        }
    }

    @Test
    void list_withViewParameter_staysFiltered(Page page) {
        String open = site.op("add", "title", "open");
        String done = site.op("add", "title", "done");
        site.op("tick", "id", done, "done", true);
        page.navigate(site.base().resolve("todo.xhtml?show=open").toString());
        assertThat(page.locator("#list[rx-connected]")).hasCount(1);
        assertThat(page.locator("#todo-" + done)).hasCount(0);
        String other = site.op("add", "title", "another");
        soon(page.locator("#todo-" + other)).isVisible();
        assertThat(page.locator("#todo-" + open)).isVisible();
        assertThat(page.locator("#todo-" + done)).hasCount(0);
        site.op("tick", "id", open, "done", true);
        soon(page.locator("#todo-" + open)).hasCount(0);
    }

    @Test
    @Tag("S31")
    void twoRegionsOfOneGroup_whileConnecting_subscribeInOneFrame(Page page) {
        java.util.List<String> sent = new java.util.concurrent.CopyOnWriteArrayList<>();
        java.util.List<String> received = new java.util.concurrent.CopyOnWriteArrayList<>();
        page.onWebSocket(socket -> {
            socket.onFrameSent(frame -> sent.add(frame.text()));
            socket.onFrameReceived(frame -> received.add(frame.text()));
        });
        page.navigate(site.base().resolve("two.xhtml").toString());
        assertThat(page.locator("[rx-connected]")).hasCount(2);
        assertThat(sent).hasSize(1);
        assertThat(received.toString().split("\"type\":\"subscribed\"", -1)).hasSize(2 + 1);
        String id = site.op("add", "title", "both");
        soon(page.locator(".seen-" + id)).hasCount(2);
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(site.base().resolve(path).toString());
        assertThat(page.locator("#list[rx-connected]")).hasCount(1);
        return page;
    }

    private static Soon soon(Locator locator) {
        return new Soon(locator);
    }

    /** Assertions that must come true within the promised time. */
    private record Soon(Locator locator) {

        void isVisible() {
            assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON_MILLIS));
        }

        void isChecked() {
            assertThat(locator).isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(SOON_MILLIS));
        }

        void hasText(String text) {
            assertThat(locator).hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(SOON_MILLIS));
        }

        void hasValue(String value) {
            assertThat(locator).hasValue(value, new LocatorAssertions.HasValueOptions().setTimeout(SOON_MILLIS));
        }

        void hasCount(int count) {
            assertThat(locator).hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(SOON_MILLIS));
        }
    }
}
