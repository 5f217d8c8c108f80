package org.freshet.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.region.Stage.INTERVAL;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LiveRegionsTest {

    private final Stage stage = new Stage();

    @Test
    @Tag("S48")
    void change_touchesNothing_nobodyIsTold() {
        stage.viewQuietly("list", "todo");
        Touched touched = stage.touch("note.title");
        assertThat(touched.groups()).isEmpty();
        assertThat(stage.work()).isZero();
        assertThat(stage.told).isEmpty();
    }

    @Test
    void sharedRegion_touched_isRenderedOnceForAll() {
        Variant list = stage.viewQuietly("list", "todo");
        stage.viewQuietly("list", "todo");
        stage.content.put("list", "new");
        Touched touched = stage.touch("todo.title");
        assertThat(touched.groups()).containsExactly(list.group());
        assertThat(stage.work()).isEqualTo(1);
        assertThat(stage.told).containsExactly(new Notice.Fragment(list.group(), "list", null, "<new>", null));
    }

    @Test
    @Tag("S45")
    void twoRegionsOfAPage_touchedTogether_comeInOneFrame() {
        stage.viewQuietly("list", "todo");
        stage.viewQuietly("count", "todo");
        stage.content.put("list", "l");
        stage.content.put("count", "c");
        stage.touch("todo.title");
        assertThat(stage.work()).isEqualTo(1);
        assertThat(stage.frames).hasSize(1);
        assertThat(stage.fragments()).containsExactly("<l>", "<c>");
    }

    /** Of each page its own would be kept for as long as it is open. */
    @Test
    void text_isKeptOfWhatIsShared_only() {
        stage.content.put("list", "l");
        stage.content.put("mine", "m");
        stage.content.put("form", "f");
        assertThat(kept(stage.view("list", Mode.SHARED, "todo"))).isEqualTo("l");
        assertThat(kept(stage.view("mine", Mode.PERSONAL, "todo"))).isEmpty();
        assertThat(kept(stage.view("form", Mode.VIEW, "todo"))).isEmpty();
    }

    private String kept(Variant variant) {
        return stage.regions.entryOrNull(variant.group()).last().text();
    }

    @Test
    void touch_awaitsWhatIsRendered_untilItWas_whateverCameOfIt() {
        Variant same = stage.viewQuietly("same", "todo");
        Variant other = stage.viewQuietly("other", "todo");
        Variant broken = stage.viewQuietly("broken", "todo");
        stage.view("mine", Mode.PERSONAL, "todo");
        stage.content.put("other", "o");
        stage.failing.add("broken");
        Touched touched = stage.touch("todo.title");
        assertThat(touched.awaited()).containsExactlyInAnyOrder(same.group(), other.group(), broken.group());
        assertThat(stage.waiting).containsExactlyInAnyOrderElementsOf(touched.awaited());
        assertThat(stage.work()).isEqualTo(1);
        assertThat(stage.fragments()).containsExactly("<o>");
        assertThat(stage.waiting).isEmpty();
    }

    @Test
    void touch_whereTheApplicationHasStopped_awaitsNothingForLong() {
        stage.viewQuietly("list", "todo");
        stage.regions.noSource(Stage.APPLICATION);
        stage.touch("todo.title");
        assertThat(stage.waiting).isEmpty();
        assertThat(stage.regions.isIdle()).isTrue();
    }

    @Test
    void render_isToldWhatWasChangedSinceTheLast_andNothingWhereItOnlyCompares() {
        stage.viewQuietly("list", "todo");
        assertThat(stage.causes.get("list")).isEmpty();
        stage.touch("todo.title");
        assertThat(stage.causes.get("list")).isEqualTo(Stage.paths("todo.title"));
        stage.touch("todo.done");
        stage.touch("todo.owner");
        stage.work();
        stage.pass(INTERVAL);
        assertThat(stage.causes.get("list")).isEqualTo(Stage.paths("todo.done", "todo.owner"));
    }

    @Test
    void render_afterVeryManyChanges_isToldTheEntities() {
        stage.viewQuietly("list", "todo");
        stage.touch(IntStream.range(0, 1000)
                .mapToObj(id -> "todo.[" + id + "].title")
                .toArray(String[]::new));
        assertThat(stage.causes.get("list")).isEqualTo(Stage.paths("todo"));
    }

    @Test
    void html_thatAllViewersShow_isNotSent() {
        stage.viewQuietly("list", "todo");
        stage.touch("todo.title");
        assertThat(stage.work()).isEqualTo(1);
        assertThat(stage.told).isEmpty();
    }

    @Test
    void changesWhileItRenders_areRenderedOnceMore() {
        stage.viewQuietly("list", "todo");
        stage.content.put("list", "1");
        stage.touch("todo.title");
        stage.content.put("list", "2");
        stage.touch("todo.title");
        stage.touch("todo.title");
        assertThat(stage.work()).isEqualTo(1);
        stage.content.put("list", "3");
        stage.pass(INTERVAL);
        assertThat(stage.fragments()).containsExactly("<2>", "<3>");
        stage.pass(10 * INTERVAL);
        assertThat(stage.fragments()).hasSize(2);
    }

    @Test
    void change_betweenReadingAndRegistering_isNotMissed() {
        stage.content.put("list", "old");
        stage.reads.put("list", new Dependencies(Stage.paths("todo"), Set.of()));
        Variant list = Stage.variant("list", Mode.PERSONAL);
        long mark = stage.regions.mark();
        stage.touch("todo.title");
        stage.regions.shown(stage.shown(list, mark, "old"));
        assertThat(stage.told).containsExactly(new Notice.Refresh(list.group(), 0, null));
    }

    @Test
    void part_renderedAlone_isWhatTheRegionDependsOn_untilItIsRenderedAsAWhole() {
        Variant mine = stage.view("mine", Mode.VIEW, "todo.[1].title");
        stage.regions.readsToo(
                List.of(Stage.variant("mine", Mode.SHARED), mine), Stage.paths("todo.[2].title"), stage.regions.mark());
        stage.touch("todo.[2].title");
        assertThat(stage.told).containsExactly(new Notice.Refresh(mine.group(), 0, null));
        stage.pass(INTERVAL);
        stage.touch("todo.[1].title");
        assertThat(stage.told).hasSize(2);
        stage.pass(INTERVAL);
        stage.view("mine", Mode.VIEW, "todo.[1].title");
        stage.touch("todo.[2].title");
        assertThat(stage.told).hasSize(2);
    }

    @Test
    void part_whoseDataChangedWhileItWasRendered_isNotMissed() {
        Variant mine = stage.view("mine", Mode.VIEW, "todo.[1].title");
        long mark = stage.regions.mark();
        stage.touch("todo.[2].title");
        stage.regions.readsToo(List.of(mine), Stage.paths("todo.[2].title"), mark);
        assertThat(stage.told).containsExactly(new Notice.Refresh(mine.group(), 0, null));
    }

    @Test
    void personalRegion_touched_isFetchedByItsBrowser_atItsPace() {
        Variant mine = stage.view("mine", Mode.PERSONAL, "todo");
        stage.touch("todo.title");
        stage.touch("todo.title");
        assertThat(stage.told).containsExactly(new Notice.Refresh(mine.group(), 0, null));
        stage.pass(INTERVAL);
        assertThat(stage.told).hasSize(2);
        assertThat(stage.renders).isEmpty();
    }

    @Test
    void personalRegions_ofMany_areSpread() {
        Variant mine = null;
        for (int i = 0; i < 300; i++) {
            mine = stage.view("mine", Mode.PERSONAL, "todo");
        }
        stage.touch("todo.title");
        assertThat(stage.told).containsExactly(new Notice.Refresh(mine.group(), 300, null));
    }

    @Test
    void region_goneFromItsView_isRemoved() {
        Variant row = stage.viewQuietly("row", "todo.[5]");
        stage.content.remove("row");
        stage.touch("todo.[5]");
        stage.work();
        assertThat(stage.told).containsExactly(new Notice.Gone(row.group(), "row", null));
    }

    @Test
    void variant_thatNobodySees_isNotRenderedButForgotten() {
        Variant list = stage.viewQuietly("list", "todo");
        assertThat(stage.regions.covers(list.group())).isTrue();
        stage.leave(list);
        Touched touched = stage.touch("todo.title");
        assertThat(touched.groups()).containsExactly(list.group());
        assertThat(stage.work()).isZero();
        assertThat(stage.regions.covers(list.group())).isFalse();
    }

    @Test
    void manyVariants_thatHaveViewers_areNotLookedAtForEachThatIsRendered() {
        for (int i = 0; i < 20_001; i++) {
            stage.content.put("row" + i, "old");
            stage.view("row" + i, Mode.PERSONAL, "todo");
        }
        stage.now += 200_000;
        stage.counted = 0;
        stage.view("row0", Mode.PERSONAL, "todo");
        assertThat(stage.counted).isLessThan(100);
    }

    @Test
    void variant_unseenForAWhile_isForgottenWithoutAChange() {
        Variant list = stage.viewQuietly("list", "todo");
        Variant seen = stage.viewQuietly("seen", "todo");
        stage.leave(list);
        stage.pass(121_000);
        stage.regions.sweep();
        assertThat(stage.regions.covers(list.group())).isFalse();
        assertThat(stage.regions.covers(seen.group())).isTrue();
    }

    @Test
    void dependencies_areThoseOfTheLastRender() {
        stage.viewQuietly("list", "todo");
        stage.reads.put("list", new Dependencies(Stage.paths("note"), Set.of()));
        stage.content.put("list", "new");
        stage.touch("todo.title");
        stage.work();
        stage.pass(INTERVAL);
        assertThat(stage.touch("todo.title").groups()).isEmpty();
        assertThat(stage.touch("note.text").groups()).hasSize(1);
    }

    @Test
    void tenThousandRows_inOneTransaction_areOneRenderAndOneFrame() {
        stage.viewQuietly("list", "todo");
        stage.content.put("list", "new");
        String[] rows = new String[10_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "todo.[" + i + "].title";
        }
        stage.touch(rows);
        assertThat(stage.work()).isEqualTo(1);
        stage.pass(10 * INTERVAL);
        assertThat(stage.frames).hasSize(1);
    }

    @Test
    void hundredChangesASecond_forAMinute_areRenderedOnceForEachInterval_andEndOnTheLast() {
        stage.viewQuietly("list", "todo");
        int rendered = 0;
        for (int i = 0; i < 6_000; i++) {
            stage.content.put("list", "state " + i);
            stage.touch("todo.title");
            rendered += stage.work();
            stage.pass(10);
        }
        stage.pass(2 * INTERVAL);
        assertThat(stage.fragments().size()).isLessThanOrEqualTo(601).isGreaterThan(590);
        assertThat(rendered).isEqualTo(1);
        assertThat(stage.fragments()).last().isEqualTo("<state 5999>");
    }

    @Test
    void token_ofWhatShowsTheSame_isTheSameForHalfItsTime() {
        Variant row = stage.viewQuietly("row", "todo");
        Shown same = stage.shown(row, stage.regions.mark(), "old");
        assertThat(stage.regions.token(same, 0, 10_000, () -> "first")).isEqualTo("first");
        assertThat(stage.regions.token(same, 0, 10_000, () -> "second")).isEqualTo("first");
        Shown other = stage.shown(row, stage.regions.mark(), "new");
        assertThat(stage.regions.token(other, 0, 10_000, () -> "third")).isEqualTo("third");
        stage.pass(5_001);
        assertThat(stage.regions.token(other, 0, 10_000, () -> "fourth")).isEqualTo("fourth");
        assertThat(stage.regions.token(other, 1, 10_000, () -> "fifth"))
                .as("others are void")
                .isEqualTo("fifth");
        assertThat(stage.regions.token(other, 1, 10_000, () -> "sixth")).isEqualTo("fifth");
    }
}
