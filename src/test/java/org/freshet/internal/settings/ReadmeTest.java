package org.freshet.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of settings and the enumeration say the same. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @Test
    void table_hasOneRowForEachSettingAndNoOther() throws IOException {
        List<String> rows = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("| `freshet."))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        Stream.of(Setting.values()).map(ReadmeTest::row).toList());
    }

    private static String row(Setting setting) {
        String byDefault = setting.byDefault().isEmpty() ? "–" : "`" + setting.byDefault() + "`";
        return String.join(" | ", "| `" + setting.key() + "`", byDefault, setting.accepted(), setting.meaning() + " |");
    }
}
