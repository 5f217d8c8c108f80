package org.freshet.it.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTest {

    private static final String PAGE =
            """
            <body><div id="a" class="x declared" rx-region="region.1" rx-mode="shared" rx-groups="g region.1" rx-token="t1">\
            <div>deep</div><ul><li id="rows:0:row" rx-region="region.2" rx-mode="personal" rx-key="7" rx-token="t2">\
            first</li><li id="rows:1:row" rx-region="region.3" rx-key="8" rx-token="t3"><br/>second</li></ul></div>
            <p id="b" rx-region="region.4" rx-token="t4"><input type="hidden" name="jakarta.faces.ViewState" \
            id="j_id1:jakarta.faces.ViewState:0" value="123" autocomplete="off" /><a href="x;jsessionid=AB.n?y">x</a></p></body>
            """;

    @Test
    void page_withRegionInRegion_hasAllOfThemWithWhatTheElementsSay() {
        List<Region> regions = Region.in(PAGE);
        assertThat(regions).extracting(Region::name).containsExactly("a", "rows:row[7]", "rows:row[8]", "b");
        assertThat(regions).extracting(Region::within).containsExactly(null, "a", "a", null);
        Region outer = regions.get(0);
        assertThat(outer.isShared()).isTrue();
        assertThat(outer.ownGroup()).isEqualTo("region.1");
        assertThat(outer.answers()).isEqualTo(1);
        assertThat(outer.token()).isEqualTo("t1");
        assertThat(outer.hasClass("declared")).isTrue();
        assertThat(regions.get(1).isShared()).isFalse();
        assertThat(regions.get(1).kind()).isEqualTo("rows:row");
    }

    @Test
    void html_hasWhatAViewerSees_withoutTheRegionsInside() {
        assertThat(Region.in(PAGE))
                .extracting(Region::html)
                .containsExactly(
                        "<div id=\"a\" class=\"x declared\"><div>deep</div><ul>"
                                + "{region rows:row[7]}{region rows:row[8]}</ul>",
                        "<li id=\"rows:row\">first",
                        "<li id=\"rows:row\"><br/>second",
                        "<p id=\"b\"><a href=\"x?y\">x</a>");
    }

    @Test
    void fragment_ofTheSameData_isEqualThoughItsAttributesDiffer() {
        String fragment = "<div id=\"a\" class=\"x declared\"><div>deep</div><ul>"
                + "<li id=\"rows:0:row\" rx-hole rx-key=\"7\"></li>"
                + "<li id=\"rows:1:row\" rx-region=\"region.3\" rx-within=\"a\" rx-key=\"8\"><br/>second</li></ul></div>";
        List<Region> shown = Region.inFragment("a", fragment);
        assertThat(shown).extracting(Region::name).containsExactly("a", "rows:row[8]");
        List<Region> onPage = Region.in(PAGE);
        assertThat(shown)
                .extracting(Region::html)
                .containsExactly(onPage.get(0).html(), onPage.get(2).html());
    }
}
