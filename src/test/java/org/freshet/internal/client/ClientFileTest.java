package org.freshet.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientFileTest {

    private final ClientFile client = new ClientFile();
    private final String path = client.url("").substring("/rx/client".length());

    @Test
    void client_importsNothingAndExportsWhatItsEntryDoes() {
        String text = new String(client.plain(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContainPattern("\\bimport\\b(?!\\.meta)");
        assertThat(Pattern.compile("(?:\\w+ as )?(\\w+)[,}]")
                        .matcher(text.substring(text.lastIndexOf("export{")))
                        .results()
                        .map(export -> export.group(1)))
                .containsExactlyInAnyOrder("online", "queued", "refresh", "call", "subscribe", "on");
    }

    /** What nobody imports would be in no browser, and nobody would be told. */
    @Test
    void client_hasEveryModuleOfTheSources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/javascript"))) {
            List<Path> modules = files.toList();
            StringBuilder sources = new StringBuilder();
            for (Path module : modules) {
                sources.append(Files.readString(module));
            }
            assertThat(modules.stream().map(module -> module.getFileName().toString()))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(
                            name -> assertThat(name.equals("rx.js") || sources.indexOf("from \"./" + name + "\"") >= 0)
                                    .as(name)
                                    .isTrue());
        }
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
    void client_compressed_keepsItsSizePromise() throws IOException {
        assertThat(client.compressed()).hasSizeBetween(1, 12 * 1024);
        assertThat(ClientFile.compress(resource("/core.js"))).hasSizeBetween(1, 8 * 1024);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ClientFileTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
