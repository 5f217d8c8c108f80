package org.freshet.benchmark.server;

import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Transactions at a steady rate on one region, much faster than it is to be rendered. */
final class Storm {

    private static final int RATE = 100;
    private static final int SECONDS = 60;
    /** So that it is no cold server that is measured, even if nothing was measured on it before: until its compiler rests, within bounds. */
    private static final int WARM_UP_SECONDS = 15;

    private static final int WARM_UPS = 8;
    static final int INTERVAL_MILLIS = 100;

    private final Subject subject;
    private final Commits commits = new Commits(RATE * SECONDS);

    Storm(Subject subject) {
        this.subject = subject;
    }

    void run(Results results) {
        try (Viewers viewers = subject.open(LiveViewer::open)) {
            Watch watch = viewers.watch();
            subject.settle(watch);
            for (int i = 0; i < WARM_UPS && subject.isCompiling(() -> run(WARM_UP_SECONDS, this::change)); i++) {
                // Once more.
            }
            subject.settle(watch);
            long rendersBefore = subject.control().renders();
            watch.record();
            long start = System.nanoTime();
            run(SECONDS, this::commit);
            double seconds = (System.nanoTime() - start) / 1e9;
            int last = subject.control().newState();
            watch.until(last, () -> commit(last));
            report(results, seconds, subject.control().renders() - rendersBefore, watch);
        }
    }

    /** All but the last of what belongs to that time. */
    private void run(int seconds, IntConsumer commit) {
        long start = System.nanoTime();
        for (int i = 1; i < RATE * seconds; i++) {
            commit.accept(subject.control().newState());
            Clock.waitUntil(start + i * TimeUnit.SECONDS.toNanos(1) / RATE);
        }
    }

    private void commit(int state) {
        commits.add(state, change(state));
    }

    private long change(int state) {
        return subject.control().change(state, 1);
    }

    private void report(Results results, double seconds, long renders, Watch watch) {
        String name = Text.of(
                "%s: %d transactions a second for %d s, %,d viewers, ",
                subject.name(), RATE, SECONDS, subject.viewers());
        long most = 1 + (long) Math.ceil(Math.max(seconds, SECONDS) * 1000 / INTERVAL_MILLIS);
        results.add(
                name + "renders",
                Text.of("%d (%,d transactions in %.1f s)", renders, commits.size(), seconds),
                "at most " + most,
                renders <= most);
        Latencies latencies = commits.latencies(watch.sightings(), watch.viewers());
        double staleness = latencies.percentile(100) / 1e3;
        results.add(
                name + "longest staleness",
                Text.of(
                        "%.0f ms (median %.0f, p99 %.0f, p99.9 %.0f ms)",
                        staleness,
                        latencies.percentile(50) / 1e3,
                        latencies.percentile(99) / 1e3,
                        latencies.percentile(99.9) / 1e3),
                "at most " + 2 * INTERVAL_MILLIS + " ms",
                staleness <= 2 * INTERVAL_MILLIS);
        // Watch.until fails where it is not.
        results.add(name + "viewers that show the last state", "all " + watch.viewers(), "all", true);
    }
}
