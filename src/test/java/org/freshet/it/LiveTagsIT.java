package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.freshet.browser.Chromium;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tags beside regions, as the server writes them and a browser fills them. */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
class LiveTagsIT {

    private final Site site = LiveFixture.site("live");

    @Deployment(testable = false)
    static Archive<?> application() {
        return LiveFixture.application();
    }

    @Test
    void value_ofAnEntity_isSetWithoutAnyRender(Browser browser) {
        String id = site.op("add", "shelf", "value", "title", "old & <b>");
        try (Tab tab = Tab.open(browser, site, "tags.xhtml?shelf=nothing&id=" + id)) {
            tab.shows("rx-value#alone", "old & <b>");
            tab.forget();
            site.op("rename", "id", id, "title", "new <i>");
            tab.shows("rx-value#alone", "new <i>");
            assertThat(tab.pushed("list")).isEmpty();
        }
    }

    @Test
    void toldValuesAndEvents_areShownAsText(Browser browser) {
        String id = site.op("add", "shelf", "told", "title", "a");
        try (Tab tab = Tab.open(browser, site, "tags.xhtml?shelf=told&id=" + id)) {
            site.op("value", "group", "news.ticker", "title", "<b>2</b>");
            tab.shows("#price", "<b>2</b>");
            site.op("global", "title", "<img src=x onerror=hit=1>");
            tab.shows("#note .rx-message > span", "New dam: <img src=x onerror=hit=1>");
            site.op("event", "group", "dams", "title", "Hoover");
            tab.shows("#own .rx-message > b", "Hoover");
            // It names no group: what is told to everybody, or to the user.
            site.op("global", "title", "Aswan");
            tab.shows("#note .rx-message > span", "New dam: <img src=x onerror=hit=1>", "New dam: Aswan");
            tab.find("#note [rx-click=dismiss]").first().click();
            tab.shows("#note .rx-message > span", "New dam: Aswan");
        }
    }

    @Test
    void values_inASharedRegion_areSubscribedAlsoWhenTheyArePushed(Browser browser) {
        String first = site.op("add", "shelf", "rows", "title", "first");
        try (Tab tab = Tab.open(browser, site, "tags.xhtml?shelf=rows&id=" + first)) {
            assertThat(tab.find("#list")).hasAttribute("rx-mode", "shared");
            String second = site.op("add", "shelf", "rows", "title", "second");
            tab.shows("#list rx-value[rx-connected]", "first", "second");
            String token = tab.find("#list rx-value").first().getAttribute("rx-token");
            site.op("add", "shelf", "rows", "title", "third");
            tab.shows("#list rx-value[rx-connected]", "first", "second", "third");
            // What looks the same has the same token: nobody subscribes anew.
            assertThat(tab.find("#list rx-value").first()).hasAttribute("rx-token", token);
            site.op("rename", "id", second, "title", "renamed");
            tab.shows("#list rx-value", "first", "renamed", "third");
            assertThat(tab.find("#list")).hasAttribute("rx-mode", "shared");
        }
    }

    @Test
    void elements_areWrittenForTheClient(Browser browser) {
        String id = site.op("add", "shelf", "written", "title", "a");
        String html = site.get("tags.xhtml?shelf=written&id=" + id).body();
        assertThat(html).doesNotContain("style=", "onclick").containsOnlyOnce("/rx/client/");
        try (Tab tab = Tab.open(browser, site, "tags.xhtml?shelf=written&id=" + id)) {
            tab.shows("rx-status#status.state[role=status][rx-state=online]", "onoff, 0 waiting");
            assertThat(tab.find("#status > [rx-when=online]")).isVisible();
            assertThat(tab.find("#status > [rx-when=offline]")).isHidden();
            assertThat(tab.find("#here")).hasAttribute("rx-groups", "room.written presence.room.written");
            assertThat(tab.find("#own")).hasAttribute("rx-groups", "dams");
            assertThat(tab.find("#note:not([rx-token])")).hasAttribute("role", "alert");
            assertThat(
                            tab.page()
                                    .evaluate(
                                            "[...document.querySelectorAll('template')].map(t => t.innerHTML.trim()).join('|')"))
                    .isEqualTo(String.join(
                            "|",
                            List.of(
                                    "<div class=\"rx-message rx-warn\"><span rx-text=\"text\"></span>"
                                            + "<button type=\"button\" rx-click=\"refresh\">&lt;Load&gt;</button>"
                                            + "<button type=\"button\" rx-click=\"dismiss\">\u00d7</button></div>",
                                    "<div class=\"rx-message rx-info\"><b rx-text=\"name\"></b>"
                                            + "<button type=\"button\" rx-click=\"dismiss\">\u00d7</button></div>",
                                    "<span rx-text=\"user\"></span>")));
        }
    }

    @Test
    void tag_onAPageWithoutRegion_bringsTheClient(Page page) {
        page.navigate(site.base().resolve("alone.xhtml").toString());
        assertThat(page.locator("rx-status[rx-state=online]")).hasText("on");
    }

    @Test
    void client_importedByName_isTheOneOfTheTags(Browser browser) {
        String id = site.op("add", "shelf", "module", "title", "a");
        try (Tab tab = Tab.open(browser, site, "tags.xhtml?shelf=module&id=" + id)) {
            assertThat(tab.page().evaluate("import('./rx/client/rx.js').then(module => module.call === rx.call)"))
                    .isEqualTo(true);
        }
    }
}
