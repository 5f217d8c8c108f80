package org.freshet.benchmark.server;

import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;

/** Transactions that change 10,000 rows. */
final class LargeTransaction {

    static final int ROWS = 10_000;
    private static final int TRANSACTIONS = 5;

    private final Subject subject;

    LargeTransaction(Subject subject) {
        this.subject = subject;
    }

    void run(Results results) {
        try (Viewers viewers = subject.open(LiveViewer::open)) {
            Watch watch = viewers.watch();
            subject.settle(watch);
            int[] before = watch.frames();
            for (int i = 0; i < TRANSACTIONS; i++) {
                change(watch, ROWS);
            }
            // Each takes longer than the interval at which a region is rendered: a second frame of the last one comes
            // before that of this.
            change(watch, ROWS);
            int[] after = watch.frames();
            IntSummaryStatistics frames = IntStream.range(0, after.length)
                    .map(viewer -> after[viewer] - before[viewer] - 1)
                    .summaryStatistics();
            results.add(
                    Text.of("%s: one transaction, %,d rows changed, frames for each viewer", subject.name(), ROWS),
                    Text.of(
                            "%.2f to %.2f",
                            (double) frames.getMin() / TRANSACTIONS, (double) frames.getMax() / TRANSACTIONS),
                    "1",
                    frames.getMin() == TRANSACTIONS && frames.getMax() == TRANSACTIONS);
        }
    }

    private void change(Watch watch, int rows) {
        int state = subject.control().newState();
        watch.until(state, () -> subject.control().change(state, rows));
    }
}
