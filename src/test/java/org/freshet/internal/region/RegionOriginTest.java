package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.region.Stage.INTERVAL;

import org.freshet.Origin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told of who caused it. */
class RegionOriginTest {

    private static final Origin MINE = new Origin("a", "1");
    private static final Origin YOURS = new Origin("b", "1");

    private final Stage stage = new Stage();

    @Test
    @Tag("S09")
    void fragment_forOneOriginsChange_namesIt_forSeveralNone() {
        Variant list = stage.viewQuietly("list", "todo");
        stage.content.put("list", "1");
        stage.touchBy(MINE, "todo.title");
        stage.work();
        assertThat(stage.told).containsExactly(new Notice.Fragment(list.group(), "list", null, "<1>", MINE));
        stage.content.put("list", "2");
        stage.touchBy(MINE, "todo.title");
        stage.touchBy(YOURS, "todo.title");
        stage.pass(INTERVAL);
        stage.content.put("list", "3");
        stage.touchBy(MINE, "todo.title");
        stage.touch("todo.title");
        stage.pass(INTERVAL);
        assertThat(stage.told.subList(1, 3)).extracting(Notice::origin).containsOnlyNulls();
    }

    @Test
    void refresh_forOneOriginsChange_namesIt_forSeveralNone() {
        Variant mine = stage.view("mine", Mode.PERSONAL, "todo");
        stage.touchBy(MINE, "todo.title");
        assertThat(stage.told).containsExactly(new Notice.Refresh(mine.group(), 0, MINE));
        stage.touchBy(YOURS, "todo.title");
        stage.touchBy(YOURS, "todo.title");
        stage.pass(INTERVAL);
        stage.touchBy(MINE, "todo.title");
        stage.touchBy(YOURS, "todo.title");
        stage.pass(INTERVAL);
        assertThat(stage.told).extracting(Notice::origin).containsExactly(MINE, YOURS, null);
    }

    /** Another's change may be in the fragment already, and the page that passed it over would not see it. */
    @Test
    void fragment_afterOneThatItsOriginMayPassOver_isSentThoughNothingIsNew() {
        stage.viewQuietly("list", "todo");
        stage.content.put("list", "both");
        stage.touchBy(MINE, "todo.title");
        stage.work();
        stage.pass(INTERVAL);
        stage.touchBy(YOURS, "todo.title");
        stage.work();
        stage.pass(INTERVAL);
        assertThat(stage.told).extracting(Notice::origin).containsExactly(MINE, YOURS);
        stage.touch("todo.title");
        stage.work();
        stage.pass(INTERVAL);
        stage.touch("todo.title");
        stage.work();
        assertThat(stage.told).extracting(Notice::origin).containsExactly(MINE, YOURS, null);
    }

    @Test
    void fragment_forAChangeAndForAPageThatMissedOne_namesNobody() {
        stage.viewQuietly("list", "todo");
        stage.content.put("list", "1");
        stage.touchBy(YOURS, "todo.title");
        long mark = stage.regions.mark();
        stage.work();
        stage.content.put("list", "2");
        stage.touchBy(MINE, "todo.title");
        stage.regions.shown(stage.shown(Stage.variant("list", Mode.SHARED), mark, "1"));
        stage.pass(INTERVAL);
        assertThat(stage.told).extracting(Notice::origin).containsExactly(YOURS, null);
    }

    @Test
    void fragment_forAChangeAndAComparison_namesWhoCausedTheChange() {
        changedByMeAndFetchedBeforeAnybodyIsTold();
        stage.content.put("list", "2");
        stage.touchBy(MINE, "todo.title");
        stage.pass(2 * INTERVAL);
        assertThat(stage.fragments()).containsExactly("<1>", "<2>");
        assertThat(stage.told).extracting(Notice::origin).containsExactly(MINE, MINE);
    }

    @Test
    void comparison_afterAFragmentThatItsOriginMayPassOver_isNothingToTell() {
        changedByMeAndFetchedBeforeAnybodyIsTold();
        stage.pass(2 * INTERVAL);
        assertThat(stage.told).extracting(Notice::origin).containsExactly(MINE);
        assertThat(stage.asked).isEqualTo(3);
    }

    /** So it differs from what the others show, and is to be compared. */
    private void changedByMeAndFetchedBeforeAnybodyIsTold() {
        Variant list = stage.viewQuietly("list", "todo");
        stage.content.put("list", "1");
        stage.touchBy(MINE, "todo.title");
        stage.regions.shown(stage.shown(list, stage.regions.mark(), "1"));
        stage.work();
    }
}
