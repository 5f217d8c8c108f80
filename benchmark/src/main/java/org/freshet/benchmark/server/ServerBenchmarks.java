package org.freshet.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Measures on WildFly and on Payara, one after the other. Port 8080 and the servers' administration ports must be free. */
public final class ServerBenchmarks {

    private static final Path DIRECTORY = Path.of(System.getProperty("benchmark.directory", "target/benchmark"))
            .toAbsolutePath();

    private ServerBenchmarks() {}

    public static void main(String[] arguments) throws IOException {
        run((name, measured, bar, met) ->
                System.out.printf("%-95s | %-75s | %-15s | %s%n", name, measured, bar, met ? "met" : "MISSED"));
    }

    /** Reads the system properties {@code wildfly.home} and {@code payara.home}; writes below {@code benchmark.directory}. */
    public static void run(Results results) throws IOException {
        Directories.delete(DIRECTORY);
        Files.createDirectories(DIRECTORY);
        measure(
                Distribution.wildfly(Path.of(System.getProperty("wildfly.home")), DIRECTORY.resolve("wildfly")),
                true,
                results);
        measure(
                Distribution.payara(Path.of(System.getProperty("payara.home")), DIRECTORY.resolve("payara")),
                false,
                results);
    }

    private static void measure(Distribution distribution, boolean compared, Results results) throws IOException {
        Path log = DIRECTORY.resolve(distribution.name().toLowerCase(java.util.Locale.ROOT) + ".log");
        try (RunningServer server = RunningServer.start(distribution, BenchmarkApplication.war(), log)) {
            Site site = new Site(server.url());
            Subject subject = new Subject(distribution.name(), site, new Control(site));
            subject.control().create(LargeTransaction.ROWS);
            attempt("one commit", subject, results, new FanOut(subject, compared)::run);
            attempt("large transactions", subject, results, new LargeTransaction(subject)::run);
            attempt("many transactions", subject, results, new Storm(subject)::run);
        }
    }

    /** One benchmark that cannot be run is missed, and keeps no other from running. */
    private static void attempt(String name, Subject subject, Results results, Consumer<Results> benchmark) {
        try {
            benchmark.accept(results);
        } catch (RuntimeException e) {
            e.printStackTrace();
            results.add(subject.name() + ": " + name, "failed: " + e.getMessage(), "-", false);
        }
    }
}
