package org.freshet.benchmark.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What it costs to record what a region reads: a region of 200 rows, which are in memory, rendered with and without, in turns. */
final class RecordingCost {

    private static final int WARM_UP = 40;
    private static final int SAMPLES = 31;
    private static final double BAR = 1.25;

    private final Subject subject;

    RecordingCost(Subject subject) {
        this.subject = subject;
    }

    void run(Results results) {
        List<Double> ratios = new ArrayList<>();
        List<Double> micros = new ArrayList<>();
        for (int i = 0; i < WARM_UP + SAMPLES; i++) {
            double with = subject.control().renderNanos(true);
            double without = subject.control().renderNanos(false);
            if (i >= WARM_UP) {
                ratios.add(with / without);
                micros.add(with / 1e3);
            }
        }
        double ratio = median(ratios);
        results.add(
                Text.of("%s: a region of 200 rows, rendered with recording beside without", subject.name()),
                Text.of("%.2f times (%,.0f microseconds with)", ratio, median(micros)),
                "at most " + BAR + " times",
                ratio <= BAR);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
