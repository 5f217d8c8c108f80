package org.freshet.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** From the last start of Freshet on. */
    static Stream<String> sinceDeployment() {
        List<String> lines = lines().toList();
        int start = lines.size() - 1;
        while (start > 0 && !lines.get(start).contains("RX0302")) {
            start--;
        }
        return lines.stream().skip(start);
    }

    private static Path path() {
        return isWildFly()
                ? Path.of(System.getProperty("wildfly.home"), "standalone/log/server.log")
                : Path.of(System.getProperty("payara.home"), "glassfish/domains/domain1/logs/server.log");
    }
}
