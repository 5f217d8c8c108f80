package org.freshet.internal.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.freshet.ReactiveChange;
import org.freshet.ReactiveInspector;
import org.junit.jupiter.api.Test;

class InspectorPageTest {

    private static final ReactiveInspector.Region ROW = new ReactiveInspector.Region(
            "/board.xhtml",
            12,
            "list:row",
            "<5>",
            "personal",
            List.of("bean cart is @SessionScoped"),
            List.of("todo.[5].title"),
            List.of("demo.todo"),
            3,
            4);

    @Test
    void page_tellsRegionsAndTheChainOfChanges_escaped() {
        String html = new InspectorPage(new Fixed()).html("<script>", null);
        assertThat(html)
                .contains("value=\"&lt;script&gt;\"")
                .contains(
                        "<tr><td>list:row [&lt;5&gt;]</td><td>/board.xhtml line 12</td><td>personal</td>"
                                + "<td>bean cart is @SessionScoped</td><td>todo.[5].title</td><td>demo.todo</td><td>3</td><td>4</td></tr>")
                .contains("todo.[5].title → list:row [&lt;5&gt;] (/board.xhtml line 12) → personal → 3 viewer(s)")
                .doesNotContain("<script>", "id=\"effects\"");
    }

    @Test
    void question_withoutEffect_isAnswered() {
        assertThat(new InspectorPage(new Fixed()).html("note", List.of()))
                .contains("<section id=\"effects\"><ul><li>nobody shows it</li></ul></section>");
    }

    private static final class Fixed implements ReactiveInspector {

        @Override
        public List<Region> regions() {
            return List.of(ROW);
        }

        @Override
        public List<Effect> explain(ReactiveChange change) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Effect> explain(String... pathsOrGroups) {
            return List.of(new Effect(List.of(pathsOrGroups), ROW));
        }

        @Override
        public List<Touch> recent() {
            return List.of(new Touch(Instant.EPOCH, List.of("todo.[5].title"), List.of()));
        }

        @Override
        public boolean isIdle() {
            return true;
        }
    }
}
