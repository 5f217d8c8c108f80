package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.check.Application.LIVE;
import static org.freshet.internal.check.Application.one;

import java.util.List;
import org.freshet.internal.check.Finding.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationCheckTest {

    private final Application application = new Application();

    @Test
    @Tag("S58")
    void declaredView_thatDoesNotExist_couldNotBeLoaded() {
        application.declarations.region("/bord.xhtml", "list").on("todo");
        one(
                application.findings(FakePages.of("/board.xhtml", LIVE).page("/WEB-INF/row.xhtml", "")),
                Severity.ERROR,
                "RX0621",
                "region(\"/bord.xhtml\", \"list\")",
                "could not be loaded",
                "no such file",
                "Allowed are: /board.xhtml.");
    }

    @Test
    @Tag("S58")
    void declaredView_thatCannotBeRead_couldNotBeLoaded() {
        application.declarations.region("/bad.xhtml", "list").on("todo");
        assertThat(application.findings(FakePages.of("/board.xhtml", LIVE).file("/bad.xhtml", "<p>\n<q></p>")))
                .extracting(Finding::text)
                .satisfiesExactly(
                        file -> assertThat(file).startsWith("RX0620"),
                        view -> assertThat(view).startsWith("RX0621").contains("could not be loaded: /bad.xhtml:2: "));
    }

    @Test
    @Tag("S58")
    void declaredRegion_thatDoesNotExist_listsThoseOfTheView() {
        application.declarations.region("/board.xhtml", "lits").on("todo");
        List<Finding> findings =
                application.findings(FakePages.of("/board.xhtml", LIVE + "<ui:include src='part.xhtml'/>")
                        .page("/part.xhtml", "<rx:component id='part'/>")
                        .page("/other.xhtml", "<rx:component id='lits'/>"));
        one(findings, Severity.ERROR, "RX0622", "\"lits\"", "/board.xhtml", "list, part.");
    }

    @ParameterizedTest
    @CsvSource({
        "/part.xhtml, <ui:include src='part.xhtml'/>",
        "/part.xhtml, <ui:include src='#{todos.selected}'/>",
        "/my/part.xhtml, <my:part/>",
        "/part.xhtml, <ui:include src='/from/a/library.xhtml'/>",
        "/resources/x/part.xhtml, ''",
        "/WEB-INF/part.xhtml, ''"
    })
    void declaredRegion_thatMayComeFromAnotherFile_isFine(String file, String content) {
        application.declarations.region("/board.xhtml", "part").on("todo");
        assertThat(application.findings(
                        FakePages.of("/board.xhtml", LIVE + content).page(file, "<rx:component id='part'/>")))
                .isEmpty();
    }

    @Test
    void declaredRegion_whoseIdMayBeAnExpressions_isFine() {
        application.declarations.region("/board.xhtml", "part").on("todo");
        assertThat(application.findings("<rx:component id='#{todos.selected}'/>"))
                .isEmpty();
    }
}
