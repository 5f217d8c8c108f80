package org.freshet.internal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionAttributesTest {

    @Test
    void identifier_withoutRows_isThatOfTheTag() {
        assertThat(RegionAttributes.withoutRows("form:rows:12:3:row7", ':')).isEqualTo("form:rows:row7");
        assertThat(RegionAttributes.withoutRows("form:rows:12", ':')).isEqualTo("form:rows");
    }

    /** It may be any character (jakarta.faces.SEPARATOR_CHAR). */
    @Test
    void separator_isItself_whateverItMeansInPatterns() {
        assertThat(RegionAttributes.withoutRows("form.row12.x", '.')).isEqualTo("form.row12.x");
        assertThat(RegionAttributes.withoutRows("form$rows$12$row", '$')).isEqualTo("form$rows$row");
    }
}
