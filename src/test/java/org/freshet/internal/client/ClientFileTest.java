package org.freshet.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientFileTest {

    private static final Path SOURCES = Path.of("src/main/resources/org/freshet/client");
    private static final Set<String> MORPH = Set.of("morph.js", "pair.js", "fields.js", "focus.js");
    /** What the tags beside regions need. */
    private static final Set<String> TAGS =
            Set.of("notification.js", "presence.js", "status.js", "template.js", "values.js");

    private final ClientFile client = new ClientFile();
    private final String path = client.url("").substring("/rx/client".length());
    private final List<SourceModule> modules = ClientFile.modules();

    @Test
    void client_hasEveryModuleOfTheSources() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            assertThat(modules)
                    .extracting(SourceModule::file)
                    .containsExactlyInAnyOrderElementsOf(
                            sources.map(source -> source.getFileName().toString())
                                    .toList());
        }
    }

    @Test
    void client_importsNothingAndExportsWhatItsEntryDoes() {
        String text = new String(client.plain(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContainPattern("\\bimport\\b(?!\\.meta)");
        assertThat(Pattern.compile("\\bexport\\b[^(]*").matcher(text).results().map(MatchResult::group))
                .containsExactly(
                        "export function online",
                        "export function queued",
                        "export function refresh",
                        "export function call",
                        "export function subscribe",
                        "export function on");
    }

    @Test
    void current_isTheModuleAtItsPath() {
        assertThat(new String(client.current(), StandardCharsets.UTF_8))
                .isEqualTo("export * from \"." + path + "\";\n");
    }

    @Test
    void path_ofAnotherVersionOrFile_isNotTheClients() {
        String folder = path.substring(0, path.length() - "rx.js".length());
        assertThat(client.isAt(path)).isTrue();
        for (String other : new String[] {null, "", "/", "/0/rx.js", "/rx.js", folder, folder + "region.js"}) {
            assertThat(client.isAt(other)).as(other).isFalse();
        }
    }

    @Test
    void client_compressed_keepsItsSizePromise() {
        assertThat(client.compressed()).hasSizeBetween(1, 12 * 1024);
        List<SourceModule> core = modules.stream()
                .filter(module -> !MORPH.contains(module.file()) && !TAGS.contains(module.file()))
                .toList();
        assertThat(core).hasSize(modules.size() - MORPH.size() - TAGS.size());
        assertThat(ClientFile.compress(ClientFile.text(core).getBytes(StandardCharsets.UTF_8)))
                .hasSizeBetween(1, 8 * 1024);
    }
}
