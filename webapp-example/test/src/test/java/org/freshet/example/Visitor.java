package org.freshet.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/** Somebody with a browser of their own: other cookies, another session than everybody else, and any number of tabs. */
final class Visitor {

    private final BrowserContext browser;
    private final String url;
    private final Consumer<String> complaint;

    /** @param complaint is told what goes wrong in pages: exceptions, and what they may not load or run */
    Visitor(BrowserContext browser, String url, Consumer<String> complaint) {
        this.browser = browser;
        this.url = url;
        this.complaint = complaint;
    }

    Visitor logIn(String name) {
        Page page = open("login.xhtml");
        fillLogIn(page, name, name);
        assertThat(page.locator("#me")).hasText(name);
        page.close();
        return this;
    }

    static void fillLogIn(Page page, String name, String password) {
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.locator("#enter").click();
    }

    /** A tab in which nothing is open yet. */
    Page tab() {
        Page page = browser.newPage();
        page.onPageError(complaint);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaint.accept(message.text());
            }
        });
        return page;
    }

    Page open(String path) {
        Page page = tab();
        page.navigate(url + path);
        return page;
    }

    /** A page that hears of everything from now on. */
    Page openLive(String path) {
        Page page = open(path);
        awaitLive(page);
        return page;
    }

    static void awaitLive(Page page) {
        page.waitForCondition(() -> (boolean) page.evaluate(
                "!!window.rx && rx.online() && !document.querySelector('[rx-token]:not([rx-connected])')"));
    }
}
