package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.check.Application.one;

import java.util.Set;
import org.freshet.DerivedFrom;
import org.freshet.internal.check.Application.Todo;
import org.freshet.internal.check.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathCheckTest {

    private final Application application = new Application();

    @Test
    void pathOfARegion_thatNamesNothing_listsWhatThereIs() {
        application.declarations.derive("stats.busy", "todo");
        one(
                application.findings("<rx:component id='a' on='tood.title stats.busy'/>"),
                Severity.ERROR,
                "RX0623",
                "<rx:component id=\"a\"> (/board.xhtml:" + (FakePages.FIRST + 5) + "), attribute on",
                "\"tood.title\"",
                "entity: person, todo;",
                "bean: todos;",
                "derived: stats.busy.");
    }

    @Test
    void pathOfADerivation_thatNamesNothing_saysWhoDeclaresIt() {
        class Wrong {
            @DerivedFrom("tood.title")
            public String getOpenCount() {
                return "";
            }
        }
        application.declarations.bean("todos", Wrong.class);
        application.declarations.derive("todos.open", "nothing");
        application.declarations.region("/board.xhtml", "list").on("neither");
        assertThat(application.findings())
                .extracting(Finding::text)
                .satisfiesExactly(
                        bean -> assertThat(bean)
                                .startsWith("RX0623: @DerivedFrom on " + Wrong.class.getName() + ".getOpenCount()"),
                        code -> assertThat(code).startsWith("RX0623: derive(\"todos.open\")"),
                        region -> assertThat(region).startsWith("RX0623: region(\"/board.xhtml\", \"list\")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo.titel", "todo.[42].titel", "todo.[#{t.id}].titel", "todo.titel.size"})
    void attribute_thatTheEntityHasNot_listsItsAttributes(String path) {
        one(
                application.findings("<rx:component on='" + path + "'/>"),
                Severity.ERROR,
                "RX0624",
                "\"titel\"",
                '"' + path + '"',
                Todo.class.getName(),
                "(rows) and: done, person, title.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo", "todo.title", "todo.[42]", "todo.[42].title", "todo.(rows)", "todo.person.name"})
    void path_ofAnEntity_isFine(String path) {
        assertThat(application.findings("<rx:component on='" + path + "'/>")).isEmpty();
    }

    @Test
    void derivedPath_ofAnEntity_isKnown_alsoOfOneInstance() {
        application.declarations.entity("todo", Todo.class);
        assertThat(application.findings("<rx:component on='todo.label todo.[42].label'/>"))
                .isEmpty();
    }

    @Test
    void bean_namedLikeAnEntity_mayHaveAnyProperty() {
        application.entities.add(EntityWords.of("todos", Todo.class, Set.of("title"), Set.of()));
        assertThat(application.findings("<rx:component on='todos.openCount'/>")).isEmpty();
    }

    @Test
    void text_thatIsNoPath_isAnError() {
        one(
                application.findings("<rx:component on='todo..title'/>"),
                Severity.ERROR,
                "RX0632",
                "\"todo..title\"",
                Paths.RULE);
        application.declarations.derive("todos.openCount", "todo.");
        one(application.findings(), Severity.ERROR, "RX0632", "derive(\"todos.openCount\")");
    }

    @Test
    void annotation_onNoGetter_isAnError() {
        class Wrong {
            @DerivedFrom("todo")
            public long openCount() {
                return 0;
            }
        }
        application.declarations.bean("todos", Wrong.class);
        one(application.findings(), Severity.ERROR, "RX0633", "openCount()");
    }
}
