package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InspectionTest {

    private final Stage stage = new Stage();

    @Test
    void inspection_tellsWhatAndWhy() {
        stage.viewQuietly("list", "todo");
        Inspection inspection = new Inspection(stage.regions, (change, paths, groups) -> {});
        assertThat(inspection.regions()).hasSize(1).first().satisfies(region -> {
            assertThat(region.id()).isEqualTo("list");
            assertThat(region.line()).isEqualTo(7);
            assertThat(region.mode()).isEqualTo("shared");
            assertThat(region.paths()).containsExactly("todo");
            assertThat(region.viewers()).isEqualTo(1);
            assertThat(region.refreshes()).isZero();
        });
        stage.touch("todo.title");
        assertThat(inspection.isIdle()).isFalse();
        stage.work();
        assertThat(inspection.isIdle()).isTrue();
        assertThat(inspection.regions().get(0).refreshes()).isEqualTo(1);
        assertThat(inspection.recent().get(0).paths()).containsExactly("todo.title");
        assertThat(inspection.explain("todo.title")).hasSize(1).first().satisfies(effect -> assertThat(effect.chain())
                .containsExactly("todo.title", "todo"));
        assertThat(inspection.explain("note")).isEmpty();
    }

    @Test
    void inspection_ofAnAttribute_tellsWhoShowsThatOfOneEntity() {
        stage.viewQuietly("detail", "todo.[42].title");
        stage.viewQuietly("label", "todo.[7]");
        stage.viewQuietly("other", "todo.[7].done", "note.[42].title", "todo.(rows)");
        Inspection inspection = new Inspection(stage.regions, (change, paths, groups) -> {});
        assertThat(inspection.explain("todo.title"))
                .extracting(effect -> effect.region().id() + ": " + String.join(" -> ", effect.chain()))
                .containsExactly("detail: todo.[42].title", "label: todo.[7].title -> todo.[7]");
        assertThat(inspection.explain("todo.(rows)"))
                .extracting(effect -> effect.region().id())
                .containsExactly("other");
    }

    @Test
    void inspection_ofWhatATransactionTouched_tellsOfTheseEntitiesOnly() {
        stage.viewQuietly("first", "todo.[42].title");
        stage.viewQuietly("second", "todo.[7].title");
        Inspection inspection = new Inspection(stage.regions, (change, paths, groups) -> {});
        assertThat(inspection.explain("todo.title", "todo.[42].title"))
                .extracting(effect -> effect.region().id())
                .containsExactly("first");
    }
}
