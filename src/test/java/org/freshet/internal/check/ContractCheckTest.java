package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.check.Application.LIVE;
import static org.freshet.internal.check.Application.TODO;
import static org.freshet.internal.check.Application.one;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.internal.check.Application.Todo;
import org.freshet.internal.check.Application.Todos;
import org.freshet.internal.check.Finding.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractCheckTest {

    private final Application application = new Application();

    @Test
    void application_thatIsCorrect_hasNoFindings() {
        application.declarations.bean("todos", Todos.class);
        application.declarations.entity("todo", Todo.class);
        application.declarations.derive("stats.busy", "todos.openCount", "person.name");
        application.declarations.derive("stats.all", "stats.busy");
        application
                .declarations
                .region("/board.xhtml", "list")
                .on("stats", "stats.all", "todo.[42].title", "todo.label", "todos.any");
        assertThat(application.findings("<rx:component on='stats.all person todo.[#{t.id}].title'/>"))
                .isEmpty();
    }

    @Test
    void pagesOfTheExample_haveNoFindings() throws IOException {
        FakePages pages = new FakePages();
        for (String file :
                List.of("webapp-example/web/src/main/webapp/todo.xhtml", "src/test/resources/it/two.xhtml")) {
            pages.file("/" + Path.of(file).getFileName(), Files.readString(Path.of(file)));
        }
        Vocabulary vocabulary = new Vocabulary(
                List.of(TODO), Map.of("todoList", Todos.class, "page", Todos.class), application.declarations, false);
        Views views = pages.read();
        assertThat(views.regions()).extracting(RegionDeclaration::id).containsExactly("list", "row", "first", "second");
        assertThat(new ContractCheck(vocabulary).findings(views)).isEmpty();
    }

    @Test
    void application_withoutPages_hasNoFindings() {
        assertThat(application.findings(new FakePages())).isEmpty();
    }

    @Test
    void path_thatAnExpressionMakes_isFine() {
        assertThat(application.findings(
                        "<rx:component on='#{todos.selected} #{x}.titel todo.#{x} todo.[#{x.y}].a#{y}'/>"))
                .isEmpty();
    }

    @Test
    void file_thatIsNotWellFormed_isAWarning() {
        List<Finding> findings =
                application.findings(FakePages.of("/board.xhtml", LIVE).file("/bad.xhtml", "<p>\n<q></p>"));
        one(findings, Severity.WARNING, "RX0620", "/bad.xhtml:2");
    }

    @Test
    @Tag("S58")
    void cycle_isAWarning() {
        application.declarations.derive("todos.open", "stats");
        application.declarations.derive("stats", "todos.open", "todo");
        one(application.findings(), Severity.WARNING, "RX0628", "stats -> todos.open -> stats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.{owner.name}", "users"})
    @Tag("S58")
    void audience_withoutIdentity_isAWarning(String group) {
        application.entities.set(0, EntityWords.of("todo", Todo.class, Set.of("title"), Set.of("demo.todo", group)));
        assertThat(application.findings()).isEmpty();
        application.identity = false;
        one(application.findings(), Severity.WARNING, "RX0631", Todo.class.getName(), group);
    }

    @Test
    void groups_ofAll_needNoIdentity() {
        application.identity = false;
        application.entities.set(
                0, EntityWords.of("todo", Todo.class, Set.of(), Set.of("demo.todo", "user", "userx", "my.users")));
        assertThat(application.findings()).isEmpty();
    }

    @Test
    void mistakes_areAllReported() {
        application.declarations.derive("a", "b", "nothing.c");
        application.declarations.derive("b", "a");
        application.declarations.region("/board.xhtml", "lits");
        application.identity = false;
        application.entities.add(EntityWords.of("note", ContractCheckTest.class, Set.of(), Set.of("users")));
        assertThat(application.findings(
                        "<ui:repeat><rx:component on='x todo.y' subscribe='a,b' render='z'/></ui:repeat>"))
                .extracting(finding -> finding.text().substring(0, 6))
                .containsExactly(
                        "RX0623", "RX0624", "RX0625", "RX0626", "RX0627", "RX0623", "RX0622", "RX0628", "RX0630",
                        "RX0631");
    }
}
