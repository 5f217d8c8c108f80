package org.freshet.it.recall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Map<String, String> GROUPS = Map.of("region.a", "a", "region.b", "b");

    @Test
    void changed_withoutAWord_isMissed() {
        Judgement judgement = judge(region("a", "old"), region("a", "new"));
        assertThat(judgement.changed()).hasSize(1);
        assertThat(judgement.misses()).containsOnlyKeys("a");
    }

    @Test
    void changed_andPushed_isTold() {
        Judgement judgement = judge(region("a", "old"), region("a", "new"), fragment("a", region("a", "new")));
        assertThat(judgement.misses()).isEmpty();
        assertThat(judgement.useless()).isEmpty();
    }

    @Test
    void pushed_butShowingSomethingElse_isMissedWhetherItChangedOrNot() {
        assertThat(judge(region("a", "old"), region("a", "new"), fragment("a", region("a", "other")))
                        .misses())
                .containsOnlyKeys("a");
        assertThat(judge(region("a", "old"), region("a", "old"), fragment("a", region("a", "other")))
                        .misses())
                .containsOnlyKeys("a");
    }

    @Test
    void changed_andRefreshedByItsOwnGroup_isTold() {
        assertThat(judge(region("a", "old"), region("a", "new"), refresh("region.a"))
                        .misses())
                .isEmpty();
        assertThat(judge(region("a", "old"), region("a", "new"), refresh("region.b"), refresh("task"))
                        .misses())
                .containsOnlyKeys("a");
    }

    @Test
    void refresh_ofAGroupThatIsNoRegionsOwn_isNotForAnyOfThem() {
        assertThat(judge(region("a", "old"), region("a", "old"), refresh("task"))
                        .told()
                        .refreshed())
                .isEmpty();
    }

    @Test
    void unchanged_butPushedOrRefreshed_isInVain() {
        assertThat(judge(region("a", "old"), region("a", "old"), fragment("a", region("a", "old")))
                        .useless())
                .containsExactly("a");
        assertThat(judge(region("a", "old"), region("a", "old"), refresh("region.a"))
                        .needlessRefreshes())
                .containsExactly("a");
    }

    @Test
    void vanished_andGoneOrLeftOutOfTheRegionAround_isTold() {
        String both = region("a", "x" + region("b", "y"));
        assertThat(judge(region("b", "y"), "").changed()).hasSize(1);
        assertThat(judge(region("b", "y"), "").misses()).containsOnlyKeys("b");
        assertThat(judge(region("b", "y"), "", "{'type':'gone','region':'b'}").misses())
                .isEmpty();
        assertThat(judge(both, region("a", "x"), fragment("a", region("a", "x")))
                        .misses())
                .isEmpty();
        assertThat(judge(both, region("a", "x"), fragment("a", both)).misses()).containsOnlyKeys("a", "b");
    }

    @Test
    void changedInside_andToldByTheRegionAround_isTold() {
        String before = region("a", "x" + region("b", "old"));
        String after = region("a", "x" + region("b", "new"));
        Judgement judgement = judge(before, after, fragment("a", after));
        assertThat(judgement.changed()).extracting(Region::name).containsExactly("b");
        assertThat(judgement.misses()).isEmpty();
        assertThat(judgement.useless()).isEmpty();
        assertThat(judge(before, after, refresh("region.a")).misses()).isEmpty();
    }

    private static Judgement judge(String before, String after, String... messages) {
        List<JsonObject> received = Stream.of(messages)
                .map(message -> Json.createReader(new StringReader(message.replace('\'', '"')))
                        .readObject())
                .toList();
        return new Judgement(byName(before), byName(after), Told.of(received, GROUPS));
    }

    private static Map<String, Region> byName(String page) {
        Map<String, Region> regions = new LinkedHashMap<>();
        Region.in(page).forEach(region -> regions.put(region.name(), region));
        return regions;
    }

    private static String region(String id, String content) {
        return "<div id=\"" + id + "\" rx-region=\"region." + id + "\">" + content + "</div>";
    }

    private static String fragment(String region, String html) {
        return "{'type':'fragment','region':'" + region + "','html':'" + html.replace("\"", "\\\"") + "'}";
    }

    private static String refresh(String group) {
        return "{'type':'refresh','group':'" + group + "'}";
    }
}
