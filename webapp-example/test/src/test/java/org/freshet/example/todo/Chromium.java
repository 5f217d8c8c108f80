package org.freshet.example.todo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The system's Chromium, without a window. The system property {@code chromium} says where it is. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path executable = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
        if (!Files.isExecutable(executable)) {
            throw new IllegalStateException("No Chromium at " + executable
                    + ": install it, or say where it is with -Dchromium=/path/to/chromium");
        }
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    /** A browser of its own: other cookies, other session. */
    TodoWindow open(String url) {
        return new TodoWindow(browser.newContext().newPage(), url);
    }

    /**
     * The same for a page that is loaded and live.
     *
     * @param told is given each frame that the server sends to it
     */
    Page live(String url, int regions, Consumer<String> told) {
        Page page = browser.newContext().newPage();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> told.accept(frame.text())));
        page.navigate(url);
        assertThat(page.locator("[rx-connected]")).hasCount(regions);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
