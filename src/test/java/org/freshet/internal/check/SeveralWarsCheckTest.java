package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.check.Application.LIVE;
import static org.freshet.internal.check.Application.one;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.internal.check.Finding.Severity;
import org.junit.jupiter.api.Test;

/** The web applications of an EAR, whose declarations and entities are those of all. */
class SeveralWarsCheckTest {

    private final Application application = new Application();
    private final Views board = FakePages.of("/board.xhtml", LIVE).read();
    private final Views stats = FakePages.of(
                    "/stats.xhtml", "<rx:component id='numbers'>#{todos.closedCount}</rx:component>")
            .read();

    private List<Finding> findings(Views own, Views... everywhere) {
        Vocabulary vocabulary = new Vocabulary(
                application.entities,
                Map.of("todos", Application.Todos.class),
                application.declarations,
                application.identity);
        return new ContractCheck(vocabulary).findings(own, List.of(everywhere));
    }

    @Test
    void regionPathAndEntity_ofTheOtherApplication_areFine() {
        application.declarations.region("/board.xhtml", "list").on("todo");
        application.declarations.region("/stats.xhtml", "numbers").on("todo");
        application.declarations.derive("todos.closedCount", "todo.done");
        assertThat(findings(board, board, stats)).isEmpty();
        assertThat(findings(stats, board, stats)).isEmpty();
    }

    @Test
    void viewOfOneName_inBothApplications_mayHaveTheRegionInEither() {
        Views other = FakePages.of("/board.xhtml", "<rx:component id='other'/>").read();
        application.declarations.region("/board.xhtml", "other").on("todo");
        assertThat(findings(board, board, other)).isEmpty();
        application.declarations.region("/board.xhtml", "lost").on("todo");
        one(findings(board, board, other), Severity.ERROR, "RX0622", "\"lost\"", "list, other.");
    }

    @Test
    void view_thatNoApplicationHas_couldNotBeLoaded() {
        application.declarations.region("/bord.xhtml", "list").on("todo");
        one(findings(stats, board, stats), Severity.ERROR, "RX0621", "Allowed are: /board.xhtml, /stats.xhtml.");
    }

    @Test
    void whatNobodyShows_isAWarning() {
        application.declarations.derive("todos.lostCount", "todo.done");
        one(findings(stats, board, stats), Severity.WARNING, "RX0629", "todos.lostCount");
    }

    @Test
    void applications_thatAreStillToCome_mayHaveEverything_butNoMistakesAreOverlooked() {
        application.declarations.region("/stats.xhtml", "numbers").on("tudu");
        application.declarations.derive("todos.closedCount", "todo.done");
        application.identity = false;
        application.entities.set(
                0, EntityWords.of("todo", Application.Todo.class, Set.of("title", "done", "person"), Set.of("users")));
        one(findings(board), Severity.ERROR, "RX0623", "tudu");
    }
}
