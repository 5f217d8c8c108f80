package org.freshet.benchmark.server;

import java.util.Arrays;
import java.util.IntSummaryStatistics;

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
            for (int i = 0; i < TRANSACTIONS; i++) {
                change(watch, ROWS);
            }
            // Whatever still was to come of the last one comes before this.
            change(watch, ROWS);
            IntSummaryStatistics frames =
                    Arrays.stream(watch.frames()).map(all -> all - 1).summaryStatistics();
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
