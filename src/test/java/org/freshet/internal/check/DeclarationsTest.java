package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Map;
import java.util.Set;
import org.freshet.DerivedFrom;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    static class Stats {
        @DerivedFrom("todo.done")
        public long getOpenCount() {
            return 0;
        }
    }

    static class Todos extends Stats {
        @DerivedFrom({"todo", "todos.openCount"})
        public boolean isEmpty() {
            return true;
        }

        @DerivedFrom("todo")
        public Boolean isWrapped() {
            return true;
        }

        @DerivedFrom("todo")
        public long count() {
            return 0;
        }

        @DerivedFrom("todo")
        public boolean areDone() {
            return true;
        }

        @DerivedFrom("todo")
        public long getOf(String name) {
            return 0;
        }

        @DerivedFrom("todo")
        long getHidden() {
            return 0;
        }

        @DerivedFrom("todo")
        public static long getShared() {
            return 0;
        }

        public long getPlain() {
            return 0;
        }
    }

    interface Labelled<T> {
        T getLabel();
    }

    static class Todo implements Labelled<String> {
        @Override
        @DerivedFrom({"title", "person.name"})
        public String getLabel() {
            return "";
        }

        @DerivedFrom("title")
        public String getURL() {
            return "";
        }
    }

    private final Declarations declarations = new Declarations();

    @Test
    void getters_ofABean_areDerivedFromPaths_alsoInherited() {
        declarations.bean("todos", Todos.class);
        assertThat(declarations.derived())
                .isEqualTo(Map.of(
                        "todos.openCount", Set.of("todo.done"), "todos.empty", Set.of("todo", "todos.openCount")));
    }

    @Test
    void getters_ofAnEntity_areDerivedFromItsAttributes() {
        declarations.entity("todo", Todo.class);
        assertThat(declarations.derived())
                .isEqualTo(Map.of("todo.label", Set.of("todo.title", "person.name"), "todo.URL", Set.of("todo.title")));
        assertThat(declarations.derivations())
                .extracting(Derivation::declaredAt)
                .containsExactly(
                        "@DerivedFrom on " + Todo.class.getName() + ".getLabel()",
                        "@DerivedFrom on " + Todo.class.getName() + ".getURL()");
    }

    @Test
    void annotation_onWhatIsNoGetter_isAMistake() {
        declarations.bean("todos", Todos.class);
        assertThat(declarations.mistakes())
                .extracting(Finding::severity)
                .containsOnly(Finding.Severity.ERROR)
                .hasSize(6);
        for (String method : Set.of("isWrapped()", "areDone()", "count()", "getOf()", "getHidden()", "getShared()")) {
            assertThat(declarations.mistakes())
                    .as(method)
                    .anyMatch(m ->
                            m.text().startsWith("RX0633") && m.text().contains(Todos.class.getName() + '.' + method));
        }
    }

    @Test
    void derivations_ofOnePath_areMerged() {
        declarations.derive("stats", "todo.done");
        declarations.derive("stats", "todo.(rows)", "todo.done");
        assertThat(declarations.derived()).isEqualTo(Map.of("stats", Set.of("todo.done", "todo.(rows)")));
        assertThat(declarations.derivations()).hasSize(2);
    }

    @Test
    void paths_ofOneRegion_areMerged_andARegionWithoutPathIsKept() {
        declarations.region("/a.xhtml", "list").on("todo", "stats");
        declarations.region("/a.xhtml", "list").on("todo.title");
        declarations.region("/a.xhtml", "other");
        declarations.region("/b.xhtml", "list").on("todo");
        assertThat(declarations.regions())
                .containsExactly(
                        new DeclaredRegion("/a.xhtml", "list", Set.of("todo", "stats", "todo.title")),
                        new DeclaredRegion("/a.xhtml", "other", Set.of()),
                        new DeclaredRegion("/b.xhtml", "list", Set.of("todo")));
    }

    @Test
    void text_thatIsNoPath_isAMistake_andLeftOut() {
        declarations.derive("a..b", "todo");
        declarations.derive("stats", "todo", "todo.", "to do");
        declarations.region("/a.xhtml", "list").on("", "todo");
        assertThat(declarations.derived()).isEqualTo(Map.of("stats", Set.of("todo")));
        assertThat(declarations.regions()).containsExactly(new DeclaredRegion("/a.xhtml", "list", Set.of("todo")));
        assertThat(declarations.mistakes())
                .extracting(Finding::text)
                .satisfiesExactly(
                        m -> assertThat(m).startsWith("RX0632").contains("derive(\"a..b\")", "\"a..b\""),
                        m -> assertThat(m).startsWith("RX0632").contains("derive(\"stats\")", "\"todo.\""),
                        m -> assertThat(m).startsWith("RX0632").contains("\"to do\"", Paths.RULE),
                        m -> assertThat(m).startsWith("RX0632").contains("region(\"/a.xhtml\", \"list\")", "\"\""));
    }

    @Test
    void nothing_isRefusedAtOnce() {
        assertThatNullPointerException().isThrownBy(() -> declarations.derive(null, "todo"));
        assertThatNullPointerException().isThrownBy(() -> declarations.derive("a", (String) null));
        assertThatNullPointerException().isThrownBy(() -> declarations.region(null, "list"));
        assertThatNullPointerException().isThrownBy(() -> declarations.region("/a.xhtml", null));
        assertThatNullPointerException()
                .isThrownBy(() -> declarations.region("/a.xhtml", "list").on((String) null));
    }
}
