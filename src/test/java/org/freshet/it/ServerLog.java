package org.freshet.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The log of the server that this run's tests talk to. */
final class ServerLog {

    private ServerLog() {}

    static boolean isWildFly() {
        return "wildfly".equals(System.getProperty("arquillian.launch"));
    }

    static Stream<String> lines() {
        try {
            return new String(Files.readAllBytes(path()), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path() {
        return isWildFly()
                ? Path.of(System.getProperty("wildfly.home"), "standalone/log/server.log")
                : Path.of(System.getProperty("payara.home"), "glassfish/domains/domain1/logs/server.log");
    }
}
