package org.freshet.internal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenRegionTest {

    private final OpenRegion region = new OpenRegion("region.1", "5ec2e7");

    @Test
    void regionsInside_areInTheHtml_andByNameInTheText() {
        String content = "<p>" + region.add("<i>row</i>", "row", "7") + "</p>";
        assertThat(region.html(content)).isEqualTo("<p><i>row</i></p>");
        assertThat(region.text(content)).isEqualTo("<p><rx row 7></p>");
    }

    @Test
    void tagsInside_mayHaveRegionsInside() {
        String inner = region.add("<i>row</i>", "row", "7");
        String content = region.addTag("<b>" + inner + "</b>", "<b/>" + inner);
        assertThat(region.html(content)).isEqualTo("<b><i>row</i></b>");
        assertThat(region.text(content)).isEqualTo("<b/><rx row 7>");
    }

    /** Such as a key that somebody chose, or what is written unescaped. */
    @Test
    void whatLooksLikeAMark_isTextLikeAnyOther() {
        for (String forged : new String[] {"\u00010\u0002", "\u00015ec 0\u0002", "\u0001x 99999999999\u0002"}) {
            String content = region.add("<i>" + forged + "</i>", "row", forged) + forged;
            assertThat(region.html(content)).isEqualTo("<i>" + forged + "</i>" + forged);
            assertThat(region.text(content)).isEqualTo("<rx row " + forged + '>' + forged);
        }
    }
}
