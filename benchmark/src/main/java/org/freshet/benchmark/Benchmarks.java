package org.freshet.benchmark;

import org.openjdk.jmh.runner.RunnerException;

/** Runs all benchmarks, and prints the table of what they measured. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        Report report = new Report();
        IndexFigures.addTo(report);
        report.print(System.out);
    }
}
