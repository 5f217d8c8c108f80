package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One page in a browser of its own, and what it was told since it was opened or asked last. */
record Tab(Page page, List<JsonObject> told) implements AutoCloseable {

    static Tab open(Browser browser, Site site, String path) {
        return open(browser, new Browser.NewContextOptions(), site, path);
    }

    /** As somebody who logs in when asked to. */
    static Tab open(Browser browser, String user, Site site, String path) {
        return open(browser, new Browser.NewContextOptions().setHttpCredentials(user, "secret"), site, path);
    }

    /** Returns when all regions are subscribed. */
    static Tab open(Browser browser, Browser.NewContextOptions options, Site site, String path) {
        BrowserContext context = browser.newContext(options);
        Page page = context.newPage();
        List<JsonObject> told = new ArrayList<>();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> told.addAll(messages(frame.text()))));
        page.navigate(site.base().resolve(path).toString());
        assertThat(page.locator("[rx-token]").first()).hasAttribute("rx-connected", "");
        assertThat(page.locator("[rx-token]:not([rx-connected])")).hasCount(0);
        return new Tab(page, told);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    void shows(String selector, String... texts) {
        assertThat(page.locator(selector)).hasText(texts);
    }

    /** What it was pushed of a region, oldest first. */
    List<String> pushed(String region) {
        return told("fragment", region).stream()
                .map(message -> message.getString("html"))
                .toList();
    }

    /** What it was told last with this type. */
    JsonObject last(String type) {
        return told.stream()
                .filter(message -> message.getString("type").equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The keys of rows of which it was told that, oldest first. */
    List<String> keys(String type, String region) {
        return told(type, region).stream()
                .map(message -> message.getString("key"))
                .toList();
    }

    private List<JsonObject> told(String type, String region) {
        return told.stream()
                .filter(message -> message.getString("type").equals(type)
                        && Objects.equals(message.getString("region", null), region))
                .toList();
    }

    /** What is on the page and what it was told, but for tokens, in which any letters may stand together. */
    String words() {
        return (page.content() + told).replaceAll("[\\w-]{40,}", "");
    }

    /** Everything that may have been pushed before has arrived after it. */
    void forget() {
        told.clear();
    }

    /** Gives elements a name that is theirs as long as they are the same objects: what they show now. */
    void mark(String selector) {
        page.evaluate("s => document.querySelectorAll(s).forEach(e => { e.mark = e.textContent.trim() })", selector);
    }

    /** These are the names of elements, in the order in which they stand, null of those that are new; at once, or when what was under way has come. */
    void keeps(String selector, String marks) {
        page.waitForCondition(() -> marks(selector).toString().equals(marks));
    }

    Object marks(String selector) {
        return page.evaluate("s => [...document.querySelectorAll(s)].map(e => e.mark ?? null)", selector);
    }

    private static List<JsonObject> messages(String frame) {
        JsonStructure json = Json.createReader(new StringReader(frame)).read();
        return json instanceof JsonObject object
                ? List.of(object)
                : json.asJsonArray().getValuesAs(JsonObject.class);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
