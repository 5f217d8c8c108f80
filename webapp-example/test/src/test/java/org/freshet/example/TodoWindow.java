package org.freshet.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The page in one browser: what a person does there and what this person sees. */
final class TodoWindow {

    private static final double AT_ONCE = Duration.ofSeconds(2).toMillis();

    private final Page page;

    private final List<WebSocketRoute> connections = new ArrayList<>();
    private boolean offline;

    TodoWindow(Visitor visitor, URL url) {
        page = visitor.tab();
        page.routeWebSocket("**/rx/socket", this::connect);
        page.navigate(url + "todo.xhtml");
        page.evaluate("window.loadedOnce = true");
        Visitor.awaitLive(page);
    }

    private void connect(WebSocketRoute connection) {
        if (offline) {
            connection.close();
        } else {
            connection.connectToServer();
            connections.add(connection);
        }
    }

    void goOffline() {
        offline = true;
        connections.forEach(WebSocketRoute::close);
        connections.clear();
        assertThat(page.locator("#status")).hasAttribute("rx-state", "offline");
    }

    void goOnline() {
        offline = false;
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#status")).hasAttribute("rx-state", "online");
    }

    void reload() {
        page.reload();
        Visitor.awaitLive(page);
    }

    void type(String text) {
        page.locator("#new-title").click();
        page.locator("#new-title").pressSequentially(text);
    }

    void add(String title) {
        page.locator("#new-title").fill(title);
        page.locator("#add").click();
        assertThat(page.locator("#new-title")).isFocused();
    }

    void tick(String title) {
        row(title).locator(".done").click();
    }

    void rename(String title, String to) {
        Locator field = row(title).locator(".title");
        field.fill(to);
        field.press("Enter");
    }

    void remove(String title) {
        row(title).locator(".remove").click();
    }

    void seesWaiting(int calls) {
        assertThat(page.locator("#status [rx-when=offline]")).isVisible();
        assertThat(page.locator("#status [rx-when=offline]")).hasText("Offline, " + calls + " waiting");
        assertEquals(calls, page.evaluate("rx.queued()"));
    }

    void seesNothingWaiting() {
        assertThat(page.locator("#status[rx-queued]")).hasCount(0);
        assertEquals(0, page.evaluate("rx.queued()"));
    }

    void sees(String title) {
        assertThat(row(title)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(AT_ONCE));
    }

    void seesInOrder(String... titles) {
        for (String title : titles) {
            sees(title);
        }
        assertEquals(
                List.of(titles),
                page.locator(".todo .title").all().stream()
                        .map(field -> field.getAttribute("value"))
                        .filter(List.of(titles)::contains)
                        .toList());
    }

    void seesNot(String title) {
        assertThat(row(title)).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(AT_ONCE));
    }

    void seesDone(String title) {
        assertThat(row(title).locator(".done")).isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(AT_ONCE));
    }

    void seesMessage(String text) {
        assertThat(page.locator("#messages")).hasText(text);
    }

    void isStillTyping(String text) {
        assertThat(page.locator("#new-title")).hasValue(text);
        assertThat(page.locator("#new-title")).isFocused();
    }

    void wasNotReloaded() {
        assertEquals(true, page.evaluate("window.loadedOnce === true"), "the page was loaded again");
    }

    /** By the value attribute: what the server rendered. */
    private Locator row(String title) {
        return page.locator(".todo:has(.title[value=\"" + title + "\"])");
    }
}
