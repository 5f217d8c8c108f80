package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.List;
import org.freshet.browser.Chromium;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a shared region looks like after it was pushed, in each variant of it. */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
class RefreshedPageIT {

    private final Site site = LiveFixture.site("live");

    @Deployment(testable = false)
    static Archive<?> application() {
        return LiveFixture.application();
    }

    @Test
    void region_refreshed_keepsWhatTheUserDidToIt(Browser browser) {
        for (String title : List.of("a", "b", "c")) add("kept", title);
        try (Tab tab = Tab.open(browser, site, "desk.xhtml?shelf=kept")) {
            assertThat(tab.find("#desk")).hasAttribute("rx-mode", "shared");
            tab.find("#title").fill("half a sen");
            tab.page()
                    .evaluate("document.getElementById('title').setSelectionRange(2, 5);"
                            + " document.getElementById('more').open = true;"
                            + " document.getElementById('scroll').scrollTop = 70");
            add("kept", "d");
            tab.shows(".item", "a", "b", "c", "d");
            tab.shows("#more", "More4");
            tab.shows("#kept", "3");
            assertThat(tab.find("#title")).isFocused();
            assertThat(tab.find("#title")).hasValue("half a sen");
            assertThat(
                            tab.page()
                                    .evaluate(
                                            "[title.selectionStart, title.selectionEnd, more.open, document.getElementById('scroll').scrollTop].join()"))
                    .isEqualTo("2,5,true,70");
        }
    }

    @Test
    @Tag("S59")
    void post_isOnOtherPagesWithinASecond_andWhatIsRefusedReachesNobody(Browser browser) {
        add("board", "warm up");
        try (Tab author = Tab.open(browser, site, "board.xhtml?shelf=board");
                Tab other = Tab.open(browser, site, "board.xhtml?shelf=board")) {
            post(author, "New task");
            for (String shown : List.of(".item >> nth=1", "#last")) {
                assertThat(other.find(shown)).hasText("New task", new HasTextOptions().setTimeout(1_000));
            }
            assertThat(other.find("#count")).hasText("2", new HasTextOptions().setTimeout(1_000));
            other.forget();
            post(author, "");
            author.shows("#message", "required");
            post(author, "After that");
            other.shows(".item", "warm up", "New task", "After that");
            other.shows("#last", "After that");
            other.shows("#count", "3");
            for (String region : List.of("list", "last", "count")) {
                assertThat(other.pushed(region)).hasSize(1);
            }
        }
    }

    @Test
    void form_inARefreshedRegion_postsBack(Browser browser) {
        add("form", "a");
        try (Tab tab = Tab.open(browser, site, "desk.xhtml?shelf=form")) {
            String state = tab.find("[name='jakarta.faces.ViewState']").inputValue();
            add("form", "b");
            tab.shows(".item", "a", "b");
            assertThat(tab.find("#form [name='jakarta.faces.ViewState']")).hasValue(state);
            tab.find("#title").fill("by ajax");
            tab.find("#add").click();
            tab.shows(".item", "a", "b", "by ajax");
            assertThat(tab.find("#title")).hasValue("");
            add("form", "c");
            tab.shows(".item", "a", "b", "c", "by ajax");
            tab.find("#title").fill("by a whole page");
            tab.find("#post").click();
            tab.shows(".item", "a", "b", "c", "by ajax", "by a whole page");
        }
    }

    @Test
    void refresh_isAnnounced_canBeCancelled_andIsTold(Browser browser) {
        add("told", "a");
        try (Tab tab = Tab.open(browser, site, "desk.xhtml?shelf=told")) {
            tab.page()
                    .evaluate("addEventListener('rx:before-refresh', e => { if (window.busy) e.preventDefault() });"
                            + " window.told = []; addEventListener('rx:refreshed', e => told.push(e.target.id));"
                            + " window.busy = true");
            add("told", "b");
            tab.page().waitForCondition(() -> tab.pushed("desk").size() == 1);
            tab.shows(".item", "a");
            assertThat(tab.page().evaluate("told.join()")).isEqualTo("");
            tab.page().evaluate("window.busy = false");
            add("told", "c");
            tab.shows(".item", "a", "b", "c");
            assertThat(tab.page().evaluate("told.join()")).isEqualTo("desk");
        }
    }

    @Test
    void browsers_ofDifferentLanguages_areEachPushedTheirs(Browser browser) {
        String id = add("languages", "a");
        try (Tab german = Tab.open(
                        browser,
                        new Browser.NewContextOptions().setLocale("de"),
                        site,
                        "locale.xhtml?shelf=languages");
                Tab english = Tab.open(
                        browser,
                        new Browser.NewContextOptions().setLocale("en"),
                        site,
                        "locale.xhtml?shelf=languages")) {
            site.op("move", "id", id, "place", 1234);
            german.shows(".place", "1.234,00");
            english.shows(".place", "1,234.00");
            german.shows("#in", "de");
            english.shows("#in", "en");
            assertThat(german.pushed("language")).singleElement().asString().contains("1.234,00");
            assertThat(english.pushed("language")).singleElement().asString().contains("1,234.00");
        }
    }

    @Test
    void pages_withDifferentParameters_areEachPushedTheirs(Browser browser) {
        String one = add("parameters", "one");
        String two = add("parameters", "two");
        try (Tab first = Tab.open(browser, site, "item.xhtml?id=" + one);
                Tab second = Tab.open(browser, site, "item.xhtml?id=" + two)) {
            site.op("quiet");
            int before = Integer.parseInt(site.op("refreshes", "view", "/item.xhtml"));
            site.op("rename", "id", one, "title", "ONE");
            first.shows("#item", "ONE");
            site.op("quiet");
            assertThat(site.op("refreshes", "view", "/item.xhtml")).isEqualTo(String.valueOf(before + 1));
            site.op("rename", "id", two, "title", "TWO");
            second.shows("#item", "TWO");
            first.shows("#item", "ONE");
            assertThat(first.pushed("item")).hasSize(1);
            assertThat(second.pushed("item")).hasSize(1);
        }
    }

    private String add(String shelf, String title) {
        return site.op("add", "shelf", shelf, "title", title);
    }

    private static void post(Tab tab, String title) {
        tab.find("#title").fill(title);
        tab.find("#add").click();
    }
}
