package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.freshet.browser.Chromium;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an Ajax request renders of a region is fresh, too, though the region itself was not rendered. */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
class PartialIT {

    private final Site site = Site.fixture();

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    void part_renderedByAjax_isRefreshedWhenWhatItShowsChanges(Page page) {
        String first = site.op("add", "title", "first");
        String second = site.op("add", "title", "second");
        page.navigate(site.base().resolve("partial.xhtml").toString());
        assertThat(page.locator("#region[rx-connected]")).hasCount(1);
        choose(page, first, "first");
        choose(page, second, "second");
        site.op("rename", "id", second, "title", "second, renamed");
        assertThat(page.locator("#chosen")).hasText("second, renamed");
        assertThat(page.locator("#choice")).hasValue(second);
        choose(page, first, "first");
    }

    private static void choose(Page page, String id, String title) {
        page.locator("#choice").fill(id);
        page.locator("#choose").click();
        assertThat(page.locator("#chosen")).hasText(title);
    }
}
