package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewsTest {

    @Test
    void file_thatIsNotWellFormed_isNamedWithItsLine_andTheOthersAreRead() {
        Views views = FakePages.of("/good.xhtml", "<rx:component id='a'/>")
                .file("/bad.xhtml", "<p>\n<b>\n</p>")
                .read();
        assertThat(views.findings()).singleElement().satisfies(finding -> assertThat(finding.text())
                .startsWith("RX0620: /bad.xhtml:3 "));
        assertThat(views.names()).containsExactly("/good.xhtml");
        assertThat(views.regions()).hasSize(1);
    }

    @Test
    void file_thatCannotBeOpened_isAFinding() {
        Views views = new FakePages()
                .file("/a.xhtml", "unreadable")
                .file("/b.xhtml", null)
                .read();
        assertThat(views.findings())
                .extracting(Finding::text)
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("RX0620").contains("/a.xhtml", "disk on fire"),
                        b -> assertThat(b).startsWith("RX0620").contains("/b.xhtml", "no such file"));
        assertThat(views.reasonOrNull("/a.xhtml")).contains("disk on fire");
    }

    @Test
    void files_ofOtherKinds_areNotRead() {
        Views views = new FakePages()
                .file("/a.html", "<p>")
                .file("/WEB-INF/web.xml", "unreadable")
                .file("/app.js", "#{")
                .read();
        assertThat(views.names()).isEmpty();
        assertThat(views.findings()).isEmpty();
    }

    @Test
    void regions_ofAView_includeThoseOfItsPartsAndTemplate() {
        Views views = FakePages.of(
                        "/page.xhtml",
                        "<ui:composition template='/WEB-INF/t.xhtml'><rx:component id='own'/><ui:include src='part.xhtml'/></ui:composition>")
                .page("/WEB-INF/t.xhtml", "<rx:component id='frame'/><ui:include src='/page.xhtml'/>")
                .page("/part.xhtml", "<rx:component id='part'/>")
                .page("/other.xhtml", "<rx:component id='other'/>")
                .read();
        assertThat(views.regions("/page.xhtml"))
                .extracting(RegionDeclaration::id)
                .containsExactlyInAnyOrder("own", "frame", "part");
        assertThat(views.regionOrNull("/page.xhtml", "part").view()).isEqualTo("/part.xhtml");
        assertThat(views.regionOrNull("/page.xhtml", "other")).isNull();
        assertThat(views.regions("/nowhere.xhtml")).isEmpty();
    }

    @Test
    void files_thatOthersInclude_areFoundAsResourcesToo() {
        FakePages pages = FakePages.of("/page.xhtml", "<my:own/><my:library/><ui:include src='part.xhtml'/>")
                .page("/resources/my/own.xhtml", "<rx:component id='own'/>")
                .page("/my/library.xhtml", "<rx:component id='library'/>")
                .page("/part.xhtml", "<my:own/>");
        assertThat(pages.read().included())
                .containsExactlyInAnyOrder("/resources/my/own.xhtml", "/my/library.xhtml", "/part.xhtml");
        assertThat(pages.read().areComplete()).isTrue();
        assertThat(pages.read().regions("/page.xhtml"))
                .extracting(RegionDeclaration::id)
                .containsExactlyInAnyOrder("own", "library");
        assertThat(pages.page("/part.xhtml", "<my:other/>").read().areComplete())
                .isFalse();
        assertThat(pages.file("/part.xhtml", "<p>").read().areComplete()).isFalse();
    }

    @Test
    void regionWithoutId_isFoundByNone() {
        Views views = FakePages.of("/page.xhtml", "<rx:component/>").read();
        assertThat(views.regionOrNull("/page.xhtml", "list")).isNull();
    }
}
