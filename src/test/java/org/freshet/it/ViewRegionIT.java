package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import org.freshet.browser.Chromium;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A region that shows what lives in the view of its page. */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
class ViewRegionIT {

    private final Site site = LiveFixture.site("live");

    @Deployment(testable = false)
    static Archive<?> application() {
        return LiveFixture.application();
    }

    @Test
    void region_changedElsewhere_isRefreshedInTheStateOfItsOwnPage(Browser browser) {
        site.op("add", "shelf", "view", "title", "a", "place", 1);
        String b = site.op("add", "shelf", "view", "title", "b", "place", 2);
        String c = site.op("add", "shelf", "view", "title", "c", "place", 3);
        try (Tab one = Tab.open(browser, site, "view.xhtml?shelf=view");
                Tab other = Tab.open(browser, site, "view.xhtml?shelf=view")) {
            assertThat(one.find("#choice")).hasAttribute("rx-mode", "view");
            one.find("#next").click();
            one.shows("#chosen", "1: b");
            other.find("#next").click();
            other.shows("#chosen", "1: b");
            other.find("#next").click();
            other.shows("#chosen", "2: c");

            one.find("#outside").fill("half a sen");
            one.find("#inside").click();
            one.page().keyboard().type("half a ");
            site.op("rename", "id", b, "title", "B");
            one.shows("#chosen", "1: B");
            site.op("rename", "id", c, "title", "C");
            other.shows("#chosen", "2: C");
            assertThat(one.find("#outside")).hasValue("half a sen");
            assertThat(one.find("#inside")).isFocused();
            assertThat(one.find("#inside")).hasValue("wordhalf a ");
        }
    }

    @Test
    @Tag("S63")
    void region_thatFails_isLoggedAndKept_theOthersArrive_andTheNextChangeShowsIt(Browser browser) {
        String id = site.op("add", "shelf", "broken", "title", "fine");
        try (Tab tab = Tab.open(browser, site, "fragile-view.xhtml?shelf=broken")) {
            tab.shows("[rx-mode=view]", "whole fine", "fine");
            site.op("rename", "id", id, "title", "fragile");
            tab.shows("#beside:not([rx-stale])", "fragile");
            tab.shows("#breaking[rx-stale]", "whole fine");
            await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment()).anySatisfy(line -> assertThat(line)
                    .contains("RX0603", "breaking of /fragile-view.xhtml", "at #{shelf.fragile};")));
            site.op("rename", "id", id, "title", "mended");
            tab.shows("[rx-mode=view]:not([rx-stale])", "whole mended", "mended");
        }
    }

    @Test
    void page_afterItsRegionWasRefreshed_postsBackAsBefore(Browser browser) {
        String a = site.op("add", "shelf", "after", "title", "a", "place", 1);
        String b = site.op("add", "shelf", "after", "title", "b", "place", 2);
        String c = site.op("add", "shelf", "after", "title", "c", "place", 3);
        try (Tab tab = Tab.open(browser, site, "view.xhtml?shelf=after")) {
            site.op("rename", "id", a, "title", "A");
            tab.shows("#chosen", "0: A");
            tab.find("#next").click();
            tab.shows("#chosen", "1: b");
            site.op("rename", "id", b, "title", "B");
            tab.shows("#chosen", "1: B");
            tab.find("#jump").click();
            tab.shows("#chosen", "2: c");
            assertThat(tab.find("#choice[rx-connected]")).hasCount(1);
            site.op("rename", "id", c, "title", "C");
            tab.shows("#chosen", "2: C");
            assertThat(tab.page().url()).doesNotContain("shelf");
        }
    }
}
