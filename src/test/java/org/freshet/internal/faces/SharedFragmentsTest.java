package org.freshet.internal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.freshet.internal.region.Dependencies;
import org.freshet.internal.region.Mode;
import org.freshet.internal.region.Outcome;
import org.freshet.internal.region.Shown;
import org.freshet.internal.region.Variant;
import org.junit.jupiter.api.Test;

class SharedFragmentsTest {

    private static final String ELSEWHERE = "for nobody its page has another locale or other parameters";

    private final Variant wanted = variant("en", "1");

    @Test
    void fragment_ofTheVariantThatIsWanted_isRendered() {
        assertThat(outcome(variant("en", "1"), false, null)).isInstanceOf(Outcome.Rendered.class);
    }

    @Test
    void fragment_inAnotherLocale_orWithOtherParameters_isUnshareable() {
        Outcome unshareable = new Outcome.Unshareable(wanted, Mode.PERSONAL, ELSEWHERE);
        assertThat(outcome(variant("de", "1"), false, null)).isEqualTo(unshareable);
        assertThat(outcome(variant("en", "2"), false, null)).isEqualTo(unshareable);
        assertThat(outcome(variant("de", "1"), true, "its user")).isEqualTo(unshareable);
    }

    @Test
    void fragment_thatAsksForTheViewer_isUnshareable_unlessItsAuthorSaysOtherwise() {
        assertThat(outcome(wanted, false, "its user"))
                .isEqualTo(new Outcome.Unshareable(wanted, Mode.PERSONAL, "it asks its request for its user"));
        assertThat(outcome(wanted, true, "its user")).isInstanceOf(Outcome.Rendered.class);
    }

    private Outcome outcome(Variant rendered, boolean claimed, String asked) {
        Shown shown = new Shown(rendered, Dependencies.NONE, 0, "text", List.of(), 100, claimed, true, 7, true);
        return SharedFragments.outcome(wanted, new Fragment.Html("<div>", shown, true), asked);
    }

    private static Variant variant(String locale, String id) {
        return new Variant("/app", "/page.xhtml", "list", null, Map.of("id", List.of(id)), locale, Mode.SHARED, null);
    }
}
