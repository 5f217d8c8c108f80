package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.check.Application.PERSON;
import static org.freshet.internal.check.Application.one;

import java.util.List;
import org.freshet.internal.check.Application.Todo;
import org.freshet.internal.check.Application.Todos;
import org.freshet.internal.check.Finding.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenCheckTest {

    private final Application application = new Application();

    @Test
    @Tag("S58")
    void derivedPath_thatNothingShows_isAWarning() {
        application.declarations.derive("todos.closedCount", "todo.done");
        one(
                application.findings(),
                Severity.WARNING,
                "RX0629",
                "derive(\"todos.closedCount\"): nothing shows the derived path \"todos.closedCount\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{todos.closedCount}",
                "#{x.closedCount}",
                "<p list='#{todos}'/>",
                "<rx:component on='todos.closedCount'/>",
                "<rx:component on='todos'/>",
                "<rx:component on='#{todos.selected}'/>"
            })
    void derivedPath_thatAPageShows_isFine(String content) {
        application.declarations.derive("todos.closedCount", "todo.done");
        assertThat(application.findings(content)).isEmpty();
    }

    @Test
    void derivedPath_ofOneEntityThatARegionNames_isFine() {
        application.declarations.derive("todo.short", "todo.title");
        assertThat(application.findings("<rx:component on='todo.[42].short'/>")).isEmpty();
    }

    @Test
    void derivedPath_thatAnotherIsDerivedFrom_isFine() {
        application.declarations.derive("todos.closedCount", "todo.done");
        application.declarations.derive("todos.openCount", "todos.closedCount");
        assertThat(application.findings()).isEmpty();
    }

    private List<Finding> unseen(String content) {
        application.entities.remove(PERSON);
        return application.findings(FakePages.of("/board.xhtml", content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rx:component>#{todos.selected}</rx:component> #{todos.open}",
                "<rx:component subscribe='demo.tod person.1'/>",
                "<rx:component on='todos.openCount'/>",
                "<ui:repeat value='#{todos.open}' var='t'/><rx:component>#{param.t}</rx:component>"
            })
    @Tag("S58")
    void entity_thatNoRegionReaches_isAWarning(String content) {
        one(unseen(content), Severity.WARNING, "RX0630", Todo.class.getName(), "\"todo\"", "demo.todo, demo.todo.{id}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rx:component>#{todos.open}</rx:component>",
                "<rx:component><ui:repeat value='#{todos.open}'/></rx:component>",
                "<rx:component subscribe='demo.todo'/>",
                "<rx:component subscribe='x demo.todo.42'/>",
                "<rx:component/><rx:value group='demo.todo.#{t.id}' name='title'/>",
                "<rx:component subscribe='#{todos.selected}'/>",
                "<rx:component on='todo.title'/>",
                "<rx:component on='todo.[#{param.id}]'/>",
                // Through a variable.
                "<ui:repeat value='#{todos.open}' var='t'><rx:component key='#{t.id}'>#{t.title}</rx:component></ui:repeat>",
                "<c:set var='a' value='#{todos.open}'/><c:set var='b' value='#{a}'/><rx:component>#{b}</rx:component>",
                "<c:set var='t' value='#{todos.open}'/><c:set var='t' value='#{t.next}'/><rx:component>#{t}</rx:component>",
                // From where it cannot be told.
                "<p of='#{todos.open}'/><rx:component>#{cc.attrs.of}</rx:component>",
                "#{todos.open}<rx:component><ui:insert/></rx:component>"
            })
    void entity_thatARegionReaches_isFine(String content) {
        assertThat(unseen(content)).isEmpty();
    }

    @Test
    void entity_behindADerivedPath_isReachedThroughIt() {
        application.declarations.bean("todos", Todos.class);
        assertThat(unseen("<rx:component>#{todos.openCount}</rx:component>")).isEmpty();
        application.declarations.derive("a", "todos.openCount");
        application.declarations.derive("z", "a");
        assertThat(unseen("<rx:component on='z'/>")).isEmpty();
    }

    @Test
    void entity_thatADeclaredPathNames_isFine() {
        application.declarations.region("/board.xhtml", "a").on("todo.title");
        assertThat(unseen("<rx:component id='a'/>")).isEmpty();
    }

    @Test
    void entity_thatAnIncludedFileShows_isFine_butNotAPageOfItsOwn() {
        application.entities.remove(PERSON);
        FakePages pages = FakePages.of("/board.xhtml", "<rx:component><ui:include src='/part.xhtml'/></rx:component>")
                .page("/part.xhtml", "#{todos.open}");
        assertThat(application.findings(pages)).isEmpty();
        one(
                application.findings(pages.page("/board.xhtml", "<rx:component/>")),
                Severity.WARNING,
                "RX0630",
                Todo.class.getName());
        assertThat(application.findings(pages.page("/WEB-INF/part.xhtml", "#{todos.open}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<my:card/>", "<ui:include src='/from/a/library.xhtml'/>"})
    void entity_thatAFileMayShowWhichIsNotKnown_isFine(String content) {
        assertThat(unseen("<rx:component>" + content + "</rx:component>")).isEmpty();
    }

    @Test
    void entity_inAnApplicationWithoutRegions_isFine() {
        application.declarations.bean("todos", Todos.class);
        assertThat(unseen("<p>no region</p>")).isEmpty();
    }
}
