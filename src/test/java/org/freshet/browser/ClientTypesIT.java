package org.freshet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What TypeScript says about the client's sources and their JSDoc, with the settings that editors take, too. */
@Tag("standalone")
class ClientTypesIT {

    private static final String WEBJAR = "META-INF/resources/webjars/typescript/";
    private static final Pattern COMPILER = Pattern.compile(WEBJAR + "[^/]+/lib/([^/]+\\.(?:js|d\\.ts))");

    @TempDir
    private Path compiler;

    @Test
    void sources_checkedStrictly_haveTheTypesTheySay() throws IOException, InterruptedException {
        unpackCompiler();
        assertThat(run("--listFilesOnly")).contains("/src/main/javascript/rx.js", "/browser.d.ts");
        assertThat(run("--pretty", "false")).isEmpty();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                List.of(node().toString(), compiler.resolve("tsc.js").toString(), "--project", "jsconfig.json");
        Process process = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static Path node() {
        Path driver = Driver.ensureDriverInstalled(Map.of(), false).driverDir();
        return Stream.of("node", "node.exe")
                .map(driver::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private void unpackCompiler() throws IOException {
        URL webjar = getClass().getClassLoader().getResource(WEBJAR);
        try (JarFile jar = ((JarURLConnection) webjar.openConnection()).getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                var file = COMPILER.matcher(entry.getName());
                if (file.matches()) Files.copy(jar.getInputStream(entry), compiler.resolve(file.group(1)));
            }
        }
    }
}
