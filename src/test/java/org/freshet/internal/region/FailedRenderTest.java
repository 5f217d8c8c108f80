package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.freshet.internal.region.Stage.INTERVAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of regions whose render fails, is of something else, or cannot begin. */
class FailedRenderTest {

    private final Stage stage = new Stage();

    @Test
    @Tag("S63")
    void region_thatFails_keepsTheOthersFromNothing_andIsTriedAgainAtTheNextChange() {
        stage.viewQuietly("first", "todo");
        stage.viewQuietly("broken", "todo");
        stage.viewQuietly("last", "todo");
        stage.failing.add("broken");
        for (String region : new String[] {"first", "broken", "last"}) {
            stage.content.put(region, region);
        }
        stage.touch("todo.title");
        stage.work();
        assertThat(stage.fragments()).containsExactly("<first>", "<last>");
        stage.failing.clear();
        stage.pass(INTERVAL);
        stage.touch("todo.title");
        stage.work();
        assertThat(stage.fragments()).containsExactly("<first>", "<last>", "<broken>");
    }

    @Test
    void region_thatFailsForNobody_whereSurroundingsArePersonal_isPersonal() {
        stage.failing.addAll(Set.of("list", "broken"));
        stage.perhaps.add("list");
        stage.content.put("list", "for alice");
        stage.content.put("broken", "for alice");
        stage.view("list", Mode.SHARED, "todo");
        stage.view("broken", Mode.SHARED, "todo");
        stage.pass(INTERVAL);
        assertThat(stage.rulings).hasSize(1).first().asString().startsWith("list: PERSONAL, it fails for nobody");
    }

    @Test
    void region_thatFailsOnceItWasLikeItsPage_staysShared() {
        stage.perhaps.add("list");
        stage.viewQuietly("list", "todo");
        stage.failing.add("list");
        stage.touch("todo.title");
        stage.work();
        assertThat(stage.rulings).isEmpty();
    }

    @Test
    void render_thatIsOfAnotherVariant_endsTheTurnOfTheOneThatWasAskedFor() {
        stage.viewQuietly("list", "todo");
        stage.locales.put("list", "de");
        stage.touch("todo.title");
        stage.work();
        assertThat(stage.waiting).isEmpty();
        stage.locales.clear();
        stage.pass(INTERVAL);
        stage.content.put("list", "new");
        stage.touch("todo.title");
        assertThat(stage.work()).isEqualTo(1);
        assertThat(stage.fragments()).containsExactly("<new>");
    }

    @Test
    void render_thatCannotBegin_endsItsTurn() {
        stage.viewQuietly("list", "todo");
        stage.regions.source(Stage.APPLICATION, (page, variants, done) -> {
            throw new IllegalStateException("rejected");
        });
        assertThatThrownBy(() -> stage.touch("todo.title")).hasMessage("rejected");
        assertThat(stage.waiting).isEmpty();
        assertThat(stage.regions.isIdle()).isTrue();
    }

    @Test
    void render_thatCannotBegin_keepsNoOtherPageFromIt() {
        stage.viewQuietly("list", "todo");
        stage.view(Stage.variant("list", "de", Mode.SHARED));
        stage.view(Stage.variant("list", "fr", Mode.SHARED));
        stage.pass(2 * INTERVAL);
        List<String> begun = new ArrayList<>();
        stage.regions.source(Stage.APPLICATION, (page, variants, done) -> {
            begun.add(page.locale());
            throw new IllegalStateException("rejected");
        });
        assertThatThrownBy(() -> stage.touch("todo.title"))
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(2));
        assertThat(begun).containsExactlyInAnyOrder("de", "en", "fr");
        assertThat(stage.regions.isIdle()).isTrue();
    }

    @Test
    void dependencies_afterARenderThatFailedHalfway_areThoseBeforeAsWell_untilItIsWhole() {
        stage.viewQuietly("list", "todo", "note");
        stage.broken.add("list");
        stage.reads.put("list", new Dependencies(Stage.paths("todo", "tag"), Set.of()));
        stage.content.put("list", "error");
        stage.touch("todo.title");
        stage.work();
        stage.pass(INTERVAL);
        assertThat(stage.touch("tag.name").groups()).hasSize(1);
        stage.work();
        stage.pass(INTERVAL);
        stage.broken.clear();
        stage.content.put("list", "mended");
        assertThat(stage.touch("note.text").groups()).hasSize(1);
        stage.work();
        assertThat(stage.fragments()).containsExactly("<error>", "<mended>");
        assertThat(stage.touch("note.text").groups()).isEmpty();
    }
}
