package org.freshet.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures on WildFly and on Payara, one after the other. Port 8080 and the servers' administration ports must be free. System properties:
 * {@code wildfly.home} and {@code payara.home}, where the servers are; {@code benchmark.directory}, to write to; for a quick look,
 * {@code benchmark.servers}, {@code benchmark.viewers} and {@code benchmark.only}, such as {@code one commit,recording}.
 */
public final class ServerBenchmarks {

    private static final int VIEWERS = 1000;

    private final Path directory = Path.of(System.getProperty("benchmark.directory", "target/benchmark"))
            .toAbsolutePath();
    private final int viewers = Integer.getInteger("benchmark.viewers", VIEWERS);
    private final Set<String> servers =
            Set.of(System.getProperty("benchmark.servers", "wildfly,payara").split(","));
    private final List<String> only = Stream.of(
                    System.getProperty("benchmark.only", "").split(","))
            .filter(name -> !name.isEmpty())
            .toList();
    private final Results results;

    private ServerBenchmarks(Results results) {
        this.results = results;
    }

    public static void main(String[] arguments) throws IOException {
        run((name, measured, bar, met) ->
                System.out.printf("%-95s | %-75s | %-15s | %s%n", name, measured, bar, met ? "met" : "MISSED"));
    }

    public static void run(Results results) throws IOException {
        // Shorter than the servers' (Payara 30 s): a request that meets the end of its connection is a failure.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        new ServerBenchmarks(results).run();
    }

    private void run() throws IOException {
        Directories.delete(directory);
        Files.createDirectories(directory);
        if (servers.contains("wildfly")) {
            measure(Distribution.wildfly(home("wildfly"), directory.resolve("wildfly")), true);
        }
        if (servers.contains("payara")) {
            measure(Distribution.payara(home("payara"), directory.resolve("payara")), false);
        }
    }

    private static Path home(String server) {
        return Path.of(System.getProperty(server + ".home")).toAbsolutePath();
    }

    private void measure(Distribution distribution, boolean compared) throws IOException {
        Path log = directory.resolve(distribution.name() + ".log");
        results.add(
                "The machine before " + distribution.name() + ": taken by its host in the worst two intervals",
                Text.of("%.0f of %d ms", Steal.worst(2 * Storm.INTERVAL_MILLIS), 2 * Storm.INTERVAL_MILLIS));
        try (RunningServer server = RunningServer.start(distribution, BenchmarkApplication.war(), log)) {
            Site site = new Site(server.url());
            Subject subject = new Subject(distribution.name(), site, new Control(site), viewers);
            subject.control().create(LargeTransaction.ROWS);
            attempt("recording", subject, new RecordingCost(subject)::run);
            attempt("one commit", subject, new FanOut(subject, compared)::run);
            attempt("a stalled viewer", subject, new Stall(subject)::run);
            attempt("large transactions", subject, new LargeTransaction(subject)::run);
            attempt("many transactions", subject, new Storm(subject)::run);
            // Where a server is not busy with sending.
            Subject small = subject.withViewers(viewers / 10);
            attempt("many transactions", small, new Storm(small)::run);
        }
    }

    /** A benchmark that cannot be run is missed, and keeps no other from running. */
    private void attempt(String name, Subject subject, Consumer<Results> benchmark) {
        if (!only.isEmpty() && !only.contains(name)) {
            return;
        }
        try {
            benchmark.accept(results);
        } catch (RuntimeException e) {
            e.printStackTrace();
            results.add(subject.name() + ": " + name, "failed: " + e.getMessage(), Results.NO_BAR, false);
        }
    }
}
