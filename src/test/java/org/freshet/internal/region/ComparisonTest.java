package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.region.Stage.INTERVAL;

import org.junit.jupiter.api.Test;

/** What is rendered for nobody is compared with what a page rendered for its viewer. */
class ComparisonTest {

    private final Stage stage = new Stage();

    @Test
    void html_sameAgainAfterAViewerSawAnother_isSentToCorrectThat() {
        stage.viewQuietly("list", "todo");
        stage.content.put("list", "between");
        stage.view("list", Mode.SHARED, "todo");
        stage.content.put("list", "old");
        stage.touch("todo.title");
        stage.work();
        stage.pass(INTERVAL);
        assertThat(stage.fragments()).containsExactly("<old>");
    }

    @Test
    void sharedRender_otherThanThePage_makesTheRegionPersonal_onceTheCommitCannotBeTheReason() {
        stage.content.put("greeting", "hello alice");
        Variant greeting = stage.view("greeting", Mode.SHARED, "todo");
        stage.content.put("greeting", "hello nobody");
        stage.pass(INTERVAL);
        assertThat(stage.rulings).isEmpty();
        stage.pass(1_000);
        assertThat(stage.rulings).hasSize(1).first().asString().startsWith("greeting: PERSONAL, it looks different");
        assertThat(stage.told).containsExactly(new Notice.Refresh(greeting.group(), 2_000, null));
        assertThat(stage.regions.rulingOrNull(greeting.place()).mode()).isEqualTo(Mode.PERSONAL);
        stage.touch("todo.title");
        assertThat(stage.renders).isEmpty();
        assertThat(stage.told).hasSize(2).allMatch(Notice.Refresh.class::isInstance);
    }

    @Test
    void region_thatAPageShowsAndNobodysDoesNot_isPersonal_andIsNotTakenFromThePage() {
        stage.content.put("list", "for alice");
        Variant list = stage.view("list", Mode.SHARED, "todo");
        stage.content.remove("list");
        stage.pass(INTERVAL);
        assertThat(stage.told).isEmpty();
        stage.pass(1_000);
        assertThat(stage.rulings).hasSize(1).first().asString().startsWith("list: PERSONAL, it looks different");
        assertThat(stage.told).containsExactly(new Notice.Refresh(list.group(), 2_000, null));
    }

    @Test
    void region_thatIsOnNobodysPageBecauseOfAViewer_isNotAskedForWithoutEnd() {
        stage.perhaps.add("list");
        for (int i = 0; i < 5; i++) {
            stage.content.put("list", "for alice");
            stage.view("list", Mode.SHARED, "todo");
            stage.content.remove("list");
            stage.pass(2_000);
        }
        assertThat(stage.asked).isEqualTo(1);
        assertThat(stage.rulings).hasSize(1);
    }

    @Test
    void region_thatAChangeHasTakenBeforeItWasCompared_goes() {
        stage.content.put("row", "old");
        Variant row = stage.view("row", Mode.SHARED, "todo.[5]");
        stage.content.remove("row");
        stage.touch("todo.[5]");
        stage.pass(2_000);
        assertThat(stage.rulings).isEmpty();
        assertThat(stage.told).containsExactly(new Notice.Gone(row.group(), "row", null));
    }

    @Test
    void sharedRender_otherThanThePageBecauseOfACommit_provesNothing() {
        stage.content.put("list", "old");
        stage.view("list", Mode.SHARED, "todo");
        stage.content.put("list", "new");
        stage.pass(INTERVAL);
        // The hand-over is later than the commit was visible.
        stage.touch("todo.title");
        stage.pass(1_000);
        assertThat(stage.rulings).isEmpty();
        assertThat(stage.fragments()).containsExactly("<new>");
    }

    @Test
    void sharedRender_thatReadBeforeThePageDid_provesNothing() {
        stage.viewQuietly("list", "todo");
        stage.readsAtOnce = true;
        stage.touch("todo.title");
        stage.content.put("list", "new");
        stage.touch("todo.title");
        stage.view("list", Mode.SHARED, "todo");
        stage.work();
        stage.pass(2_000);
        assertThat(stage.rulings).isEmpty();
        assertThat(stage.fragments()).last().isEqualTo("<new>");
    }

    @Test
    void everyVariant_isComparedOnce_alsoWhereAnotherOfItsRegionIsVerified() {
        stage.viewQuietly("greeting", "todo");
        stage.content.put("greeting", "hello alice");
        Variant german = stage.view(Stage.variant("greeting", "de", Mode.SHARED));
        stage.view(Stage.variant("greeting", "fr", Mode.SHARED));
        stage.content.put("greeting", "hello nobody");
        stage.pass(2_000);
        assertThat(stage.rulings).hasSize(1).first().asString().startsWith("greeting: PERSONAL, it looks different");
        assertThat(stage.told).contains(new Notice.Refresh(german.group(), 2_000, null));
    }

    @Test
    void variant_thatWasForgotten_isComparedAgain() {
        Variant greeting = stage.viewQuietly("greeting", "todo");
        stage.leave(greeting);
        stage.touch("todo.title");
        stage.pass(INTERVAL);
        stage.content.put("greeting", "hello alice");
        stage.view("greeting", Mode.SHARED, "todo");
        stage.content.put("greeting", "hello nobody");
        stage.pass(2_000);
        assertThat(stage.rulings).hasSize(1);
    }

    @Test
    void variant_thatIsVerified_isNotRenderedForTheNextViewer() {
        stage.viewQuietly("list", "todo");
        int asked = stage.asked;
        stage.view("list", Mode.SHARED, "todo");
        stage.pass(INTERVAL);
        assertThat(stage.asked).isEqualTo(asked).isEqualTo(1);
    }

    @Test
    void rowsOfAPage_areComparedInOneRender_andAreNotIdleBefore() {
        for (int i = 0; i < 100; i++) {
            stage.content.put("row" + i, "old");
            stage.view("row" + i, Mode.SHARED, "todo");
        }
        assertThat(stage.regions.isIdle()).isFalse();
        stage.pass(INTERVAL);
        assertThat(stage.asked).isEqualTo(1);
        assertThat(stage.regions.isIdle()).isTrue();
    }

    @Test
    void comparison_thatARefreshHasMadeMeanwhile_isNotMadeAgain() {
        stage.content.put("list", "old");
        stage.view("list", Mode.SHARED, "todo");
        stage.touch("todo.title");
        stage.work();
        stage.pass(2 * INTERVAL);
        assertThat(stage.asked).isEqualTo(1);
    }

    @Test
    void region_renderedForNobodyInsideAnother_isComparedOnlyWithAViewersPage() {
        stage.content.put("row", "hello nobody");
        Variant row = Stage.variant("row", Mode.SHARED);
        stage.regions.shownToNobody(stage.shown(row, stage.regions.mark(), "hello nobody"));
        stage.pass(2 * INTERVAL);
        assertThat(stage.asked).isZero();
        stage.regions.shown(stage.shown(row, stage.regions.mark(), "hello alice"));
        stage.pass(2_000);
        assertThat(stage.rulings).hasSize(1);
    }

    @Test
    void render_thatAsksForTheViewer_makesTheRegionPersonal_toldOnce() {
        Variant list = stage.viewQuietly("list", "todo");
        stage.personal.put("list", "it asks its request for its user");
        stage.touch("todo.title");
        stage.work();
        assertThat(stage.rulings).containsExactly("list: PERSONAL, it asks its request for its user");
        assertThat(stage.told).containsExactly(new Notice.Refresh(list.group(), 2_000, null));
    }
}
