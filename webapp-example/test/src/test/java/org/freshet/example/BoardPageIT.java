package org.freshet.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class BoardPageIT {

    private static final double ONE_SECOND = 1_000;
    private static final Pattern WHY =
            Pattern.compile("todo → (.+ → )?tasks \\(/board\\.xhtml line \\d+\\) → shared → 2 viewer");

    @ArquillianResource
    private URL url;

    private Chromium chromium;
    private Page ann;
    private Page bob;
    /** Every frame with anything new for Bob, but for who looks at the board. */
    private final List<String> told = new ArrayList<>();

    @Deployment(testable = false)
    static EnterpriseArchive example() {
        return Example.archive();
    }

    @BeforeEach
    void openTwoBrowsers() {
        chromium = new Chromium();
        ann = chromium.visitor(url).openLive("board.xhtml");
        bob = chromium.visitor(url).tab();
        bob.onWebSocket(socket -> socket.onFrameReceived(frame -> note(frame.text())));
        bob.navigate(url + "board.xhtml");
        Visitor.awaitLive(bob);
    }

    @AfterEach
    void closeThem() {
        chromium.close();
    }

    @Test
    @Tag("S59")
    void board_afterAdding_isFreshInTheOtherWindow_andSaysWhy() {
        add("Warm up");
        assertThat(bob.locator(".task").last()).hasText("Warm up");
        int before = bob.locator(".task").count();
        String updated = bob.locator("#updated").textContent();

        add("New task");
        soon(bob.locator(".task").last(), "New task");
        soon(bob.locator("#count b"), String.valueOf(before + 1));
        assertThat(bob.locator("#updated")).not().hasText(updated, new HasTextOptions().setTimeout(ONE_SECOND));
        assertThat(bob.locator("#explain")).containsText(WHY);
    }

    @Test
    void viewers_areTheSameInBothWindows_beforeAnythingHasChanged() {
        assertThat(ann.locator("#viewers p b")).hasText("2");
        assertThat(bob.locator("#viewers p b")).hasText("2");
        bob.close();
        assertThat(ann.locator("#viewers p b")).hasText("1");
    }

    @Test
    @Tag("S59")
    void board_blankTitle_saysWhatIsMissing_andTellsNobodyElse() {
        add("Warm up");
        assertThat(bob.locator(".task").last()).hasText("Warm up");
        bob.evaluate(
                "new MutationObserver(changes => (window.seen ??= []).push(document.querySelector('#tasks').textContent))"
                        + ".observe(document.querySelector('.columns'),"
                        + " {subtree: true, childList: true, characterData: true, attributes: true})");
        told.clear();

        for (String blank : List.of("", "   ")) {
            ann.locator("#new-title").fill(blank);
            ann.waitForResponse("**/board.xhtml*", () -> ann.locator("#add").click());
            assertThat(ann.locator("#messages")).hasText("Say what there is to do");
        }
        add("After the blank ones");
        soon(bob.locator(".task").last(), "After the blank ones");
        // Whatever Bob was told, and whatever changed in his regions, came with the valid one.
        assertTrue(told.get(0).contains("After the blank ones"), told.get(0));
        assertEquals(true, bob.evaluate("seen[0].includes('After the blank ones')"));
    }

    private void note(String frame) {
        if (!frame.contains("\"type\":\"pong\"") && !frame.contains("\"type\":\"presence\"")) {
            told.add(frame);
        }
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
