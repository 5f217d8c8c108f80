package org.freshet.benchmark;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * What the index of regions costs, by {@link IndexBenchmark} and {@link TransactionBenchmark}. Medians: what else the machine does in
 * the meantime would decide the mean.
 */
final class IndexFigures {

    private static final double MOST_MICROSECONDS = 50;
    private static final double MOST_TIMES = 2;

    private final Collection<RunResult> results;

    private IndexFigures(Collection<RunResult> results) {
        this.results = results;
    }

    static void addTo(Report report) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + IndexBenchmark.class.getName() + "\\.")
                .include("^" + TransactionBenchmark.class.getName() + "\\.")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        IndexFigures figures = new IndexFigures(new Runner(options).run());
        figures.addChanges(report);
        figures.addTransactions(report);
    }

    private void addChanges(Report report) {
        double few = median("change", "1000");
        double many = median("change", "100000");
        report.add("index: a change that touches 10 of 1,000 variants", text("change", "1000"));
        report.add(
                "index: a change that touches 10 of 100,000 variants",
                text("change", "100000"),
                "at most 50 µs",
                many <= MOST_MICROSECONDS);
        report.add("index: 100,000 variants beside 1,000", ratio(many / few), "at most 2", many <= MOST_TIMES * few);
        report.add("index: another 10 of 1,000 variants each time", text("rareChange", "1000"));
        report.add("index: another 10 of 100,000 variants each time", text("rareChange", "100000"));
    }

    private void addTransactions(Report report) {
        String rows = "10,000 changed rows";
        report.add("index: " + rows + " that touch 1,000 of 1,000 variants", text("transaction", "1000"));
        report.add("index: " + rows + " that touch 1,000 of 100,000 variants", text("transaction", "100000"));
        report.add("derivations: " + rows + ", 50 of 100 derivations apply", text("expand", null));
        report.add("journal: " + rows + " remembered", text("remember", null));
        report.add("journal: asked for 50 other rows after that", text("ask", null));
    }

    private Statistics statistics(String benchmark, String registered) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
                .filter(result -> registered == null
                        || registered.equals(result.getParams().getParam("registered")))
                .findAny()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics();
    }

    private double median(String benchmark, String registered) {
        return statistics(benchmark, registered).getPercentile(50);
    }

    private String text(String benchmark, String registered) {
        double of99 = statistics(benchmark, registered).getPercentile(99);
        return microseconds(median(benchmark, registered)) + " (99 %: " + microseconds(of99) + ")";
    }

    private static String microseconds(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.2f µs" : "%,.0f µs", number);
    }

    private static String ratio(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
