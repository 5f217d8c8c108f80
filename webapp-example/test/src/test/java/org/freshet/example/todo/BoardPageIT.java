package org.freshet.example.todo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.File;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    void board_afterAdding_isFreshInTheOtherWindow() {
        add("Warm up");
        assertThat(bob.locator(".task").last()).hasText("Warm up");
        int before = bob.locator(".task").count();
        String updated = bob.locator("#updated").textContent();

        add("New task");
        soon(bob.locator(".task").last(), "New task");
        soon(bob.locator("#count b"), String.valueOf(before + 1));
        assertThat(bob.locator("#updated")).not().hasText(updated);
        assertThat(bob.locator("#count")).containsText("2 window(s)", new ContainsTextOptions().setTimeout(ONE_SECOND));
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
