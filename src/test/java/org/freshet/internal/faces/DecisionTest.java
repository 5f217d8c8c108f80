package org.freshet.internal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.freshet.internal.region.Mode;
import org.freshet.internal.text.FacesTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

    @ParameterizedTest
    @CsvSource({
        "SHARED, SHARED, false",
        "SHARED, PERSONAL, true",
        "SHARED, VIEW, true",
        "PERSONAL, SHARED, false",
        "PERSONAL, PERSONAL, false",
        "PERSONAL, VIEW, true",
        "VIEW, SHARED, false",
        "VIEW, PERSONAL, false",
        "VIEW, VIEW, false"
    })
    void override_thatLeavesOutWhatWasProved_contradicts(Mode wanted, Mode proved, boolean contradicts) {
        assertThat(Decision.contradicts(wanted, proved)).isEqualTo(contradicts);
    }

    @ParameterizedTest
    @CsvSource({"SHARED, PERSONAL", "PERSONAL, VIEW"})
    void contradiction_saysWhatIsWrittenAndWhatIsProved(Mode wanted, Mode proved) {
        assertThat(FacesTexts.renderContradictsProof(
                        "/a.xhtml", "list", wanted.name(), proved.name(), List.of("bean cart is @ViewScoped")))
                .startsWith("RX0608: <rx:component> list in /a.xhtml has render=\""
                        + (wanted == Mode.SHARED ? "shared" : "personal") + '"')
                .contains("makes it " + (proved == Mode.VIEW ? "view" : "personal") + ": bean cart is @ViewScoped.");
    }
}
