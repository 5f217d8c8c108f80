package org.freshet.benchmark;

import java.io.IOException;
import org.freshet.benchmark.server.ServerBenchmarks;
import org.openjdk.jmh.runner.RunnerException;

/** Runs all benchmarks, and prints the table of what they measured. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        Report report = new Report();
        IndexFigures.addTo(report);
        ServerBenchmarks.run(report);
        report.print(System.out);
    }
}
