package org.freshet.it;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The thirty pages show what they should before anything changes: without that, nothing that is measured with them counts. */
@ExtendWith(ArquillianExtension.class)
class PagesIT {

    private static final Map<String, List<String>> CONTENT = Map.ofEntries(
            entry("attribute.xhtml?id=1", List.of(">Task no. 1</h1>", ">open, NORMAL<")),
            entry("attribute.xhtml?id=2", List.of(">Task no. 2</h1>", ">done, HIGH<")),
            entry("attribute.xhtml?id=6", List.of(">Task no. 6</h1>", ">done, LOW<")),
            entry("build-time.xhtml", List.of("<li>Task no. 6</li>", "<i>soon</i>", "Main task:")),
            entry("composite.xhtml", List.of("Task no. 1 is with", "House, by 2030-02-01")),
            entry("conditional.xhtml", List.of("open: Note no. 1", "<li class=\"open \">1</li>")),
            entry("data-table.xhtml", List.of("Tasks of House", "Task no. 6", "6 tasks", "Boat")),
            entry("declared.xhtml", List.of("Task no. 1", "Boat of Grace Murray", ">6<", "House")),
            entry(
                    "derived.xhtml",
                    List.of(">6<", ">3 of 6<", ">48 hours<", ">NORMAL: Task no. 1<", ">3 done, 6 in all<")),
            entry(
                    "expressions.xhtml",
                    List.of("[ ] Task no. 1 (NORMAL)", ">3 done<", ">48 hours<", "Task no. 1 / Note no. 1")),
            entry("filtered.xhtml", List.of("<li>Task no. 1</li>", ">3 open<")),
            entry("first-row.xhtml", List.of("No comment.")),
            entry("five-regions.xhtml", List.of("Task no. 6", "Boat", "Emmy Noether", "idle", "Tiles")),
            entry("form.xhtml", List.of("value=\"Note no. 1\"", "Grace Murray", "Save Task no. 1")),
            entry("include.xhtml", List.of("Task no. 1: Note no. 1", "Task no. 6: Note no. 6")),
            entry("inheritance.xhtml", List.of("On roofs, 12 pages", "Tiles, 900 euros")),
            entry("keyed-rows.xhtml", List.of("Task no. 6, Note no. 6", "House: PLANNED")),
            entry("lazy.xhtml", List.of("Boat of Grace Murray", "Task no. 4, 1 tags", "Ada Byron")),
            entry("locale.xhtml", List.of("Friday, February 1, 2030", "1,000.00", "en: House")),
            entry("locale.xhtml?language=fr", List.of("vendredi 1 février 2030", "fr: House")),
            entry("map.xhtml", List.of("<h2>LOW</h2>", "Task no. 6", "home: https://www.example.com/house")),
            entry("navigation.xhtml", List.of(">Ada Byron<", "6: New York")),
            entry("nested-beans.xhtml", List.of("House, Ada Byron", "Boat: PLANNED", ">2000 euros<")),
            entry("nested-repeat.xhtml", List.of("<h2>Boat</h2>", "Task no. 1 urgent")),
            entry(
                    "output.xhtml",
                    List.of(
                            "Priority: NORMAL",
                            "Task no. 1 takes 8 hours",
                            "title=\"Note no. 1\"",
                            "<p>Task no. 6: LOW</p>")),
            entry("personal.xhtml", List.of("Hello Task no. 1", ">alice: Task no. 1<", "Note no. 1")),
            entry("printed.xhtml", List.of(">Task no. 1<", "Task no. 2 (done), Task no. 3", ">Ada Byron<")),
            entry("repeat.xhtml", List.of("6. Task no. 6, done", "<i>urgent</i>")),
            entry("sorted.xhtml", List.of("<li>Task no. 6</li>", ">48 hours<", ">6.0 days<", ">4.8 in reserve<")),
            entry("template.xhtml", List.of("House, PLANNED", "title=\"Note no. 1\"", "Task no. 1")),
            entry("values.xhtml", List.of("<i>roof</i>", ">London<", "Am Markt 3, Erlangen", ">PLANNED<")),
            entry("view-scope.xhtml", List.of("Task no. 1, Note no. 1", "<p class=\"selected\">Task no. 1</p>")),
            entry("wrappers.xhtml", List.of("Task no. 1, 1 tags", "Task no. 6, Boat", ">Task no. 1<")));

    private final Site alice = PagesFixture.site().as("alice", "secret");

    @Deployment(testable = false)
    static Archive<?> application() {
        return PagesFixture.application();
    }

    @Test
    void pages_areThirty_andAllOfThemAreOpened() {
        String[] pages =
                Path.of("src/test/resources/it/pages").toFile().list((folder, name) -> name.endsWith(".xhtml"));
        assertThat(pages).hasSize(30);
        assertThat(PagesFixture.PATHS.stream().map(path -> path.replaceAll("\\?.*", "")))
                .contains(pages);
        assertThat(CONTENT.keySet()).containsExactlyInAnyOrderElementsOf(PagesFixture.PATHS);
    }

    @Test
    void page_opened_showsItsDataInRegions() {
        CONTENT.forEach((path, content) -> {
            HttpResponse<String> response = alice.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.body()).as(path).contains("rx-token=").contains(content);
        });
    }

    @Test
    void page_inTheBrowsersLanguage_isInIt() {
        assertThat(alice.in("de").get("locale.xhtml").body())
                .contains("Freitag, 1. Februar 2030", "1.000,00", "de: House");
    }
}
