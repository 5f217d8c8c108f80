package org.freshet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The client stays small: the code of its modules, without comments and indentation, each compressed by itself. */
class ClientSizeTest {

    private static final Path MODULES = Path.of("src/main/resources/org/freshet/client");
    private static final Set<String> MORPH = Set.of("morph.js", "pair.js", "fields.js", "focus.js");
    private static final Pattern COMMENT =
            Pattern.compile("^\\s*(/\\*\\*.*?\\*/|//[^\\n]*)\\n", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern INDENTATION = Pattern.compile("^\\s+", Pattern.MULTILINE);

    @Test
    void core_compressed_fitsInEightKilobytes() throws IOException {
        assertThat(size(name -> !MORPH.contains(name))).isBetween(1, 8 * 1024);
    }

    @Test
    void coreWithMorph_compressed_fitsInTwelveKilobytes() throws IOException {
        assertThat(size(name -> true)).isBetween(1, 12 * 1024);
    }

    private static int size(Predicate<String> isCounted) throws IOException {
        int size = 0;
        try (var modules = Files.newDirectoryStream(MODULES, "*.js")) {
            for (var module : modules) {
                if (isCounted.test(module.getFileName().toString())) size += compressed(Files.readString(module));
            }
        }
        return size;
    }

    private static int compressed(String source) throws IOException {
        var code = INDENTATION.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(code.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
