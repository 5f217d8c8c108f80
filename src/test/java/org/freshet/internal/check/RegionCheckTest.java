package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.check.Application.one;

import org.freshet.internal.check.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCheckTest {

    private final Application application = new Application();

    @ParameterizedTest
    @ValueSource(strings = {"demo..todo", "demo,todo", "demo/todo"})
    void group_thatIsNone_isAnError(String group) {
        one(
                application.findings("<rx:component subscribe='ok " + group + "'/>"),
                Severity.ERROR,
                "RX0625",
                "'" + group + "'");
    }

    @Test
    void group_thatNobodyTellsOrThatAnExpressionMakes_isFine() {
        assertThat(application.findings("<rx:component subscribe='demo.tood chat room.#{todos.selected}/'/>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"share", "", "Shared", "auto"})
    void mode_thatIsUnknown_isAnError(String mode) {
        one(
                application.findings("<rx:component render='" + mode + "'/>"),
                Severity.ERROR,
                "RX0626",
                "render=\"" + mode + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "personal", "view", "#{todos.selected}"})
    void mode_thatIsKnown_isFine(String mode) {
        assertThat(application.findings("<rx:component render='" + mode + "'/>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " key=''"})
    void regionInRows_withoutKey_isAnError(String key) {
        one(
                application.findings(
                        "<h:dataTable value='#{todos.open}' var='t'><rx:component id='row'" + key + "/></h:dataTable>"),
                Severity.ERROR,
                "RX0627",
                "<rx:component id=\"row\">");
    }

    @Test
    void regionInAHeader_isThereOnce_andNeedsNoKey() {
        assertThat(application.findings(table("<f:facet name='header'><rx:component/></f:facet>")))
                .isEmpty();
        assertThat(application.findings(
                        table("<h:column><f:facet name='header'><rx:component/></f:facet>#{t.title}</h:column>")))
                .isEmpty();
    }

    @Test
    void regionInAHeader_thatIsInARow_orInRowsOfItsOwn_needsAKey() {
        String header = "<f:facet name='header'><rx:component id='row'/></f:facet>";
        for (String rows : new String[] {
            "<h:column><h:panelGrid>" + header + "</h:panelGrid></h:column>",
            "<h:column>" + table(header) + "</h:column>",
            "<f:facet name='header'>" + table("<rx:component id='row'/>") + "</f:facet>",
            header.replace("id='row'", "") + "<h:column><rx:component id='row'/></h:column>"
        }) {
            one(application.findings(table(rows)), Severity.ERROR, "RX0627", "<rx:component id=\"row\">");
        }
    }

    private static String table(String content) {
        return "<h:dataTable value='#{todos.open}' var='t'>" + content + "</h:dataTable>";
    }
}
