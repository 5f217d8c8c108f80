package org.freshet.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientFilesTest {

    private static final Path SOURCES = Path.of("src/main/resources/org/freshet/client");
    private static final Set<String> MORPH = Set.of("morph.js", "pair.js", "fields.js", "focus.js");

    private final ClientFiles files = new ClientFiles();
    private final String folder = folder(files);

    @Test
    void modules_inTheSources_areAllServed() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            List<String> names =
                    sources.map(path -> path.getFileName().toString()).toList();
            assertThat(ClientFiles.NAMES).containsExactlyInAnyOrderElementsOf(names);
            assertThat(names).allMatch(name -> files.find(folder + name) != null);
        }
    }

    @Test
    void path_ofAnotherVersionOrFile_findsNothing() {
        for (String path : new String[] {null, "", "/", "/0/rx.js", folder, folder + "x.js", folder + "../rx.js"}) {
            assertThat(files.find(path)).as(path).isNull();
        }
    }

    @Test
    void module_served_hasTheCodeOfItsSourceWithoutComments() {
        ClientModule module =
                ClientModule.of("/** doc\n * more\n */\nlet a = 1;\n  // why\n  let b = \"// no comment\";\n");
        assertThat(new String(module.plain())).isEqualTo("let a = 1;\nlet b = \"// no comment\";\n");
    }

    @Test
    void client_compressed_keepsItsSizePromise() {
        assertThat(compressed(ClientFiles.NAMES.stream().filter(name -> !MORPH.contains(name))))
                .isBetween(1, 8 * 1024);
        assertThat(compressed(ClientFiles.NAMES.stream())).isBetween(1, 12 * 1024);
    }

    private int compressed(Stream<String> names) {
        return names.mapToInt(name -> files.find(folder + name).compressed().length)
                .sum();
    }

    private static String folder(ClientFiles files) {
        String url = files.entryUrl("");
        return url.substring("/rx/client".length(), url.length() - "rx.js".length());
    }
}
