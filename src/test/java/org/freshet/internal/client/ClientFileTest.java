package org.freshet.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientFileTest {

    private static final Path SOURCES = Path.of("src/main/resources/org/freshet/client");
    private static final Set<String> MORPH = Set.of("morph.js", "pair.js", "fields.js", "focus.js");

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
        assertThat(text.lines()).noneMatch(line -> line.startsWith("import "));
        assertThat(text.lines().filter(line -> line.startsWith("export ")))
                .containsExactly("export function online() {", "export function refresh(region) {");
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
                .filter(module -> !MORPH.contains(module.file()))
                .toList();
        assertThat(core).hasSize(modules.size() - MORPH.size());
        assertThat(ClientFile.compress(Joiner.text(core).getBytes(StandardCharsets.UTF_8)))
                .hasSizeBetween(1, 8 * 1024);
    }
}
