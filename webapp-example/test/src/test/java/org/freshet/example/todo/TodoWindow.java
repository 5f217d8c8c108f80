package org.freshet.example.todo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.regex.Pattern;

/** The page in one browser: what a person does there and what this person sees. */
final class TodoWindow {

    private static final double AT_ONCE = Duration.ofSeconds(2).toMillis();

    private final Page page;

    TodoWindow(Page page, String url) {
        this.page = page;
        page.navigate(url);
        page.evaluate("window.loadedOnce = true");
    }

    void awaitLive() {
        assertThat(page.locator("#list")).hasAttribute("rx-connected", Pattern.compile(".*"));
    }

    void reload() {
        page.reload();
    }

    void type(String text) {
        page.locator("#new-title").click();
        page.locator("#new-title").pressSequentially(text);
    }

    void add(String title) {
        page.locator("#new-title").fill(title);
        page.locator("#add").click();
        assertThat(page.locator("#new-title")).hasValue("");
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

    String idOf(String title) {
        return row(title).getAttribute("data-todo");
    }

    /** As a click on a row that is still there and should not. */
    void removeThe(String id) {
        page.waitForResponse("**/todo.xhtml*", () -> page.evaluate("id => removeTodo({ todo: id })", id));
    }

    void sees(String title) {
        assertThat(row(title)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(AT_ONCE));
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
