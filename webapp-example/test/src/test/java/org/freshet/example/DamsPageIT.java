package org.freshet.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.List;
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
class DamsPageIT {

    private static final int MAXIMUM = 4;

    @ArquillianResource
    private URL url;

    private Chromium chromium;
    private Page dams;
    /** Home pages: of the author in another tab, of another user, and of nobody. */
    private List<Page> homes;

    @Deployment(testable = false)
    static EnterpriseArchive example() {
        return Example.archive();
    }

    @BeforeEach
    void openTheFormAndHomePages() {
        chromium = new Chromium();
        Visitor ann = chromium.visitor(url).logIn("ann");
        dams = ann.open("dams.xhtml");
        dams.locator("#remove-all").click();
        assertThat(dams.locator(".dam")).hasCount(0);
        homes = List.of(
                ann.openLive("index.xhtml"),
                chromium.visitor(url).logIn("bob").openLive("index.xhtml"),
                chromium.visitor(url).openLive("index.xhtml"));
        homes.forEach(home -> home.evaluate(
                "window.told = []; addEventListener('rx:dam-added', event => told.push(event.detail.name))"));
    }

    @AfterEach
    void closeThem() {
        chromium.close();
    }

    @Test
    @Tag("S84")
    void dam_added_isTold_onEveryHomePage_whichShowsItWhenAsked() {
        add("Hoover", "Colorado");
        assertThat(dams.locator(".dam")).hasText("Hoover, Colorado");
        for (Page home : homes) {
            Locator box = home.locator("#new-dam .rx-message");
            assertThat(box).containsText("New Dam: Hoover");
            assertThat(home.locator(".dam")).hasCount(0);
            box.locator("[rx-click=refresh]").click();
            assertThat(home.locator(".dam")).hasText("Hoover, Colorado");
            assertThat(box).hasCount(0);
        }
    }

    @Test
    @Tag("S84")
    void dam_withoutRiver_tellsNobody() {
        add("Nowhere", "");
        assertThat(dams.locator("#messages")).hasText("Which river?");
        assertOnlyTold(List.of(), "Aswan");
    }

    @Test
    @Tag("S84")
    void dam_whenTheInventoryIsFull_tellsNobody() {
        List<String> names = List.of("One", "Two", "Three", "Four");
        for (int i = 0; i < MAXIMUM; i++) {
            add(names.get(i), "Rhine");
            assertThat(dams.locator(".dam")).hasCount(i + 1);
        }
        add("Five", "Rhine");
        assertThat(dams.locator("#messages")).hasText("The inventory is full: it takes 4 dams");
        dams.locator("#remove-all").click();
        assertThat(dams.locator(".dam")).hasCount(0);
        assertOnlyTold(names, "Aswan");
    }

    @Test
    @Tag("S84")
    void dam_bySomebodyWhoMayNot_tellsNobody() {
        Page bobs = chromium.visitor(url).logIn("bob").open("dams.xhtml");
        add(bobs, "Mine", "Rhine");
        assertThat(bobs.locator("#messages")).hasText("Only engineers may do that");
        Page nobodys = chromium.visitor(url).open("dams.xhtml");
        add(nobodys, "Ours", "Rhine");
        assertThat(nobodys.locator("#messages")).hasText("Only engineers may do that");
        assertOnlyTold(List.of(), "Aswan");
    }

    /** Nothing is told between what was told and what comes now. */
    private void assertOnlyTold(List<String> before, String now) {
        add(now, "Nile");
        for (Page home : homes) {
            home.waitForCondition(() -> ((List<?>) home.evaluate("told")).contains(now));
            assertEquals(
                    before,
                    ((List<?>) home.evaluate("told"))
                            .stream().limit(before.size()).toList());
            assertEquals(before.size() + 1, home.evaluate("told.length"));
        }
    }

    private void add(String name, String river) {
        add(dams, name, river);
    }

    private static void add(Page page, String name, String river) {
        page.locator("#name").fill(name);
        page.locator("#river").fill(river);
        page.waitForResponse("**/dams.xhtml*", () -> page.locator("#add").click());
    }
}
