package org.freshet.example.todo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.File;
import java.net.URL;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class BoardPageIT {

    private static final double ONE_SECOND = 1_000;
    private static final int REGIONS = 4;

    @ArquillianResource
    private URL url;

    private Chromium chromium;
    private Page ann;
    private Page bob;

    @Deployment(testable = false)
    static EnterpriseArchive example() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("example.ear")));
    }

    @BeforeEach
    void openTwoBrowsers() {
        chromium = new Chromium();
        ann = chromium.live(url + "board.xhtml", REGIONS);
        bob = chromium.live(url + "board.xhtml", REGIONS);
    }

    @AfterEach
    void closeThem() {
        chromium.close();
    }

    @Test
    @Tag("S59")
    void board_afterAdding_isFreshInTheOtherWindow_andUntouchedByWhatWasRefused() {
        add("Warm up");
        assertThat(bob.locator(".task").last()).hasText("Warm up");
        int before = bob.locator(".task").count();
        String updated = bob.locator("#updated").textContent();

        add("New task");
        soon(bob.locator(".task").last(), "New task");
        soon(bob.locator("#count b"), String.valueOf(before + 1));
        assertThat(bob.locator("#updated")).not().hasText(updated);
        assertThat(bob.locator("#count")).containsText("2 window(s)", new ContainsTextOptions().setTimeout(ONE_SECOND));
        assertThat(bob.locator(".effect", new Page.LocatorOptions().setHasText("tasks (/board.xhtml")))
                .hasText(Pattern.compile("todo → .*shared → 2 viewer\\(s\\)"));

        bob.evaluate("window.refreshed = 0; addEventListener('rx:refreshed', () => window.refreshed++)");
        add("");
        assertThat(ann.locator("#messages")).hasText("Say what there is to do");
        assertEquals(0, bob.evaluate("window.refreshed"));
        // What arrives next is the next task: nothing was on its way before.
        add("Another task");
        soon(bob.locator(".task").last(), "Another task");
        assertThat(bob.locator(".task")).hasCount(before + 2);
    }

    private void add(String title) {
        ann.locator("#new-title").fill(title);
        ann.locator("#add").click();
        assertThat(ann.locator("#new-title")).hasValue("");
    }

    private static void soon(Locator locator, String text) {
        assertThat(locator).hasText(text, new HasTextOptions().setTimeout(ONE_SECOND));
    }
}
