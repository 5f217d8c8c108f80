package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a Facelets file holds, the reader touches no other file and comes to an end. */
class HostileFileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private String secret;

    @BeforeEach
    void writeSecret() throws IOException {
        Path text = directory.resolve("secret");
        // Also a DTD, so that it could be seen if it were taken for one.
        Files.writeString(text, "<!ENTITY leak '#{secret.leaked}'>");
        secret = text.toUri().toString();
    }

    private static Views read(String text) {
        return assertTimeoutPreemptively(
                PATIENCE, () -> new FakePages().file("/a.xhtml", text).read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE p [<!ENTITY x SYSTEM '%s'>]><p>#{a}&x;</p>",
                "<!DOCTYPE p [<!ENTITY %% x SYSTEM '%s'> %%x;]><p>#{a}&leak;</p>",
                "<!DOCTYPE p SYSTEM '%s'><p>#{a}&leak;</p>",
                "<p xmlns:xi='http://www.w3.org/2001/XInclude'>#{a}<xi:include parse='text' href='%s'/></p>"
            })
    void otherFile_isNotRead(String text) {
        Views views = read(text.formatted(secret));
        assertThat(views.findings()).isEmpty();
        assertThat(views.all()).singleElement().satisfies(view -> assertThat(view.expressions())
                .extracting(Expression::text)
                .containsExactly("#{a}"));
    }

    @Test
    void otherFile_inAnAttribute_makesTheFileUnreadable() {
        Views views = read("<!DOCTYPE p [<!ENTITY x SYSTEM '%s'>]><p title='&x;'/>".formatted(secret));
        assertThat(views.names()).isEmpty();
        assertThat(views.findings()).singleElement().satisfies(finding -> assertThat(finding.text())
                .startsWith("RX0620")
                .doesNotContain("leak"));
    }

    @Test
    void entities_thatGrowExponentially_makeTheFileUnreadable() {
        StringBuilder text = new StringBuilder("<!DOCTYPE p [<!ENTITY e0 'ha'>");
        for (int i = 1; i <= 12; i++) {
            text.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertThat(read(text.append("]><p>&e12;</p>").toString()).findings())
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Finding.Severity.WARNING);
    }

    /** The JDK's own limits are far beyond what a page has. */
    @ParameterizedTest
    @CsvSource({"1, 9000, 0", "1, 11000, 1", "10000, 20, 0", "10000, 30, 1"})
    void entities_areLimited_inNumberAndInSize(int size, int times, int findings) {
        String text = "<!DOCTYPE p [<!ENTITY e '" + "#{a}".repeat(size) + "'>]><p>" + "&e;".repeat(times) + "</p>";
        assertThat(read(text).findings()).hasSize(findings);
    }

    @Test
    void tags_nestedDeeply_areRead() {
        int depth = 200_000;
        String text = "<ui:fragment xmlns:ui='jakarta.faces.facelets'>" + "<ui:repeat>".repeat(depth) + "#{a}"
                + "</ui:repeat>".repeat(depth) + "</ui:fragment>";
        assertThat(read(text).all()).singleElement().satisfies(view -> assertThat(view.outside())
                .hasSize(1));
    }

    @Test
    void expressions_inGreatNumber_areRead() {
        assertThat(read("<p>" + "#{a}\n".repeat(200_000) + "</p>").all())
                .singleElement()
                .satisfies(view ->
                        assertThat(view.outside()).hasSize(200_000).last().isEqualTo(new Expression("#{a}", 200_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain text", "\u0000\u0001", "<p>", "<p></q>", "<p a='1' a='2'/>", "<p>&;</p>", "<x:p/>"})
    void text_thatIsNotWellFormed_isOneWarning(String text) {
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed));
        List<Finding> findings;
        try {
            findings = read(text).findings();
        } finally {
            System.setErr(console);
        }
        assertThat(printed.toString()).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.text()).startsWith("RX0620").contains("/a.xhtml");
        });
    }
}
