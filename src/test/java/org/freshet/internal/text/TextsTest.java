package org.freshet.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** What a text begins with. */
    private static final Pattern CODE = Pattern.compile("return \"(RX\\d{4}): ");

    @Test
    void codes_areUsedOnce() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/freshet/internal/text/Texts.java"));
        List<String> codes =
                CODE.matcher(source).results().map(found -> found.group(1)).toList();
        assertThat(codes).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }
}
