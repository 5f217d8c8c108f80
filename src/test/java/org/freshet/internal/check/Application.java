package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.DerivedFrom;
import org.freshet.internal.check.Finding.Severity;

/** A small application without mistakes, for a test to put one in. */
final class Application {

    public static class Person {
        public String getName() {
            return "";
        }
    }

    public static class Todo {
        public String getTitle() {
            return "";
        }

        public Person getPerson() {
            return null;
        }

        @DerivedFrom({"title", "person.name"})
        public String getLabel() {
            return "";
        }
    }

    public static class Todos {
        public List<Todo> getOpen() {
            return List.of();
        }

        @DerivedFrom("todo.done")
        public long getOpenCount() {
            return 0;
        }

        public String getSelected() {
            return "";
        }
    }

    static final EntityWords TODO = EntityWords.of(
            "todo", Todo.class, Set.of("title", "done", "person"), Set.of("demo.todo", "demo.todo.{id}"));
    static final EntityWords PERSON =
            EntityWords.of("person", Person.class, Set.of("name"), Set.of("person", "person.{id}"));

    static final String LIVE =
            """
            <rx:component id="list" subscribe="demo.todo" on="todo.(rows) todos.openCount" render="shared">
              <ui:repeat value="#{todos.open}" var="t">
                <rx:component key="#{t.id}">#{t.label} #{t.person.name}</rx:component>
              </ui:repeat>
            </rx:component>
            """;

    final List<EntityWords> entities = new ArrayList<>(List.of(TODO, PERSON));
    final Declarations declarations = new Declarations();
    boolean identity = true;

    /** With the page {@code /board.xhtml}, which shows everything, and on it this. */
    List<Finding> findings(String... content) {
        return findings(FakePages.of("/board.xhtml", LIVE + String.join("\n", content)));
    }

    List<Finding> findings(FakePages pages) {
        Vocabulary vocabulary = new Vocabulary(entities, Map.of("todos", Todos.class), declarations, identity);
        return new ContractCheck(vocabulary).findings(pages.read());
    }

    static void one(List<Finding> findings, Severity severity, String code, String... parts) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.text()).startsWith(code + ": ").contains(parts);
        });
    }
}
