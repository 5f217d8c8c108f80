package org.freshet.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log of the server that this run's tests talk to. */
final class ServerLog {

    /** How an entry begins, with its level: on WildFly, on Payara. */
    private static final Pattern START =
            Pattern.compile("^(?:\\d{4}-\\S+ \\S+ |\\[\\d{4}-[^]]+] \\[[^]]*] \\[)([A-Z]+)\\b");

    private static final Set<String> FINE = Set.of("TRACE", "DEBUG", "FINE", "FINER", "FINEST");

    private ServerLog() {}

    static boolean isWildFly() {
        return "wildfly".equals(System.getProperty("arquillian.launch"));
    }

    /** With what was rolled out of the way: Payara 6 does so every 2 MB. */
    static Stream<String> lines() {
        try (Stream<Path> files = Files.list(path().getParent())) {
            return files
                    .filter(file -> file.getFileName()
                            .toString()
                            .startsWith(path().getFileName().toString()))
                    .sorted(Comparator.comparing((Path file) -> file.equals(path()))
                            .thenComparing(file -> file))
                    .flatMap(ServerLog::linesOf)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was logged after so many lines, each entry with all of its lines; nothing of what only a developer would ask for. */
    static List<String> entriesAfter(long lines) {
        List<StringBuilder> entries = new ArrayList<>();
        boolean wanted = false;
        for (String line : lines().skip(lines).toList()) {
            Matcher start = START.matcher(line);
            if (start.find()) {
                wanted = !FINE.contains(start.group(1));
                if (wanted) {
                    entries.add(new StringBuilder(line));
                }
            } else if (wanted) {
                entries.get(entries.size() - 1).append('\n').append(line);
            }
        }
        return entries.stream().map(StringBuilder::toString).toList();
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
