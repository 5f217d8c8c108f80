package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.freshet.browser.Chromium;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are regions, in a repetition and in a table, each with something personal in it. */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
class RowIT {

    private final Site site = LiveFixture.site("live");

    @Deployment(testable = false)
    static Archive<?> application() {
        return LiveFixture.application();
    }

    @ParameterizedTest
    @CsvSource({"rows.xhtml, rows:row, li", "table.xhtml, rows:title, tr"})
    void row_changedCreatedMovedRemoved_isTheOnlyOneThatIs(String view, String region, String row, Browser browser) {
        List<String> ids = List.of(add(view, "one", 1), add(view, "two", 2), add(view, "three", 3));
        try (Tab alice = Tab.open(browser, "alice", site, view + "?shelf=" + view);
                Tab bob = Tab.open(browser, "bob", site, view + "?shelf=" + view)) {
            alice.mark(row + ", " + row + " *");
            alice.find("input").nth(1).fill("half a sen");
            alice.forget();
            site.op("rename", "id", ids.get(1), "title", "TWO");
            bob.shows(row + " span", "one", "TWO", "three");
            alice.shows(row + " span", "one", "TWO", "three");
            assertThat(alice.keys("fragment", region)).containsExactly(ids.get(1));
            assertThat(alice.pushed("list")).isEmpty();
            alice.keeps(row + " span", "[one, two, three]");

            String four = add(view, "four", 4);
            bob.shows(row + " span", "one", "TWO", "three", "four");
            alice.shows(row + " span", "one", "TWO", "three", "four");
            alice.shows(row + " b", "alice", "alice", "alice", "alice");
            alice.keeps(row + " span", "[one, two, three, null]");

            site.op("move", "id", ids.get(1), "place", 9);
            bob.shows(row + " span", "one", "three", "four", "TWO");
            alice.shows(row + " span", "one", "three", "four", "TWO");
            alice.keeps(row + " span", "[one, three, null, two]");
            alice.keeps(row + " b", "[alice, alice, null, alice]");
            assertThat(alice.find("input").nth(3)).hasValue("half a sen");

            site.op("remove", "id", ids.get(0));
            bob.shows(row + " span", "three", "four", "TWO");
            alice.shows(row + " span", "three", "four", "TWO");
            alice.keeps(row + " span", "[three, null, two]");
            // The rows take part on their new places.
            site.op("rename", "id", four, "title", "FOUR");
            alice.shows(row + " span", "three", "FOUR", "TWO");
            alice.shows(row + " b", "alice", "alice", "alice");
            bob.shows(row + " b", "bob", "bob", "bob");
            assertThat(alice.words()).doesNotContain("bob");
        }
    }

    @Test
    void row_withoutARegionAround_goesWithItsEntity(Browser browser) {
        List<String> ids = List.of(add("bare", "one", 1), add("bare", "two", 2), add("bare", "three", 3));
        try (Tab tab = Tab.open(browser, site, "bare-rows.xhtml?shelf=bare")) {
            tab.mark("li");
            site.op("remove", "id", ids.get(1));
            tab.shows("li", "one", "three");
            assertThat(tab.keys("gone", "rows:row")).containsExactly(ids.get(1));
            site.op("rename", "id", ids.get(2), "title", "THREE");
            tab.shows("li", "one", "THREE");
            tab.keeps("li", "[one, three]");
            assertThat(tab.keys("fragment", "rows:row")).containsExactly(ids.get(2));
        }
    }

    @Test
    void row_changedAfterItWasLoadedAndBeforeItIsRendered_isRefreshed(Browser browser) {
        add("late", "one", 1);
        String two = add("late", "two", 2);
        try (Tab tab = Tab.open(browser, site, "late-rows.xhtml?shelf=late&late=" + two)) {
            tab.shows("p", "one", "LATE");
            // And not because it was taken for one that looks different to each viewer: those are not pushed.
            tab.forget();
            site.op("rename", "id", two, "title", "LATER");
            tab.shows("p", "one", "LATER");
            assertThat(tab.keys("fragment", "rows:row")).contains(two);
        }
    }

    private String add(String shelf, String title, int place) {
        return site.op("add", "shelf", shelf, "title", title, "place", place);
    }
}
