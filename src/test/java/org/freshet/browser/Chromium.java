package org.freshet.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a real Chromium: one process for the whole run, started by the first test that names a parameter of these types. Every
 * {@link BrowserContext} parameter is a context of its own (another user), every {@link Page} parameter a page in a context of its own;
 * further pages of one user come from {@link BrowserContext#newPage()}, further users from the {@link Browser}. Contexts end with the
 * test. The executable is that of the system property {@code chromium}. To be used by one thread only, as Playwright is.
 */
public final class Chromium implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return Set.of(Browser.class, BrowserContext.class, Page.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var browser = process(test).browser();
        var type = parameter.getParameter().getType();
        if (type == Browser.class) return browser;
        var context = browser.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
        test.getStore(NAMESPACE).put(context, (CloseableResource) () -> {
            // A request that comes while it closes would find nobody to answer it.
            context.pages().forEach(Page::unrouteAll);
            context.close();
        });
        return type == BrowserContext.class ? context : context.newPage();
    }

    private static Process process(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Process.class, key -> Process.start(), Process.class);
    }

    private record Process(Playwright playwright, Browser browser) implements CloseableResource {

        static Process start() {
            var executable = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
            if (!Files.isExecutable(executable)) {
                throw new IllegalStateException("Chromium is needed, apt-get install chromium: there is none at "
                        + executable + ", which the system property \"chromium\" changes.");
            }
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(ARGUMENTS);
            return new Process(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
