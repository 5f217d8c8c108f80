package org.freshet.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** What a text begins with. */
    private static final Pattern CODE = Pattern.compile("return \"(RX\\d{4}): ");

    @Test
    void codes_areUsedOnce() throws IOException {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/freshet/internal/text"))) {
            for (Path source : sources.toList()) {
                CODE.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(codes::add);
            }
        }
        assertThat(codes).hasSizeGreaterThan(90).doesNotHaveDuplicates();
    }
}
