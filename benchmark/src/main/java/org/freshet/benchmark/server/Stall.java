package org.freshet.benchmark.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one viewer whose client does not read costs all the others: how long after a commit they are shown it, with him and without, in
 * turns. He looks at a larger region than they do, so that the systems' buffers are full soon; somebody who reads looks at that all the
 * time.
 */
final class Stall {

    private static final int TURNS = 8;
    private static final int WARM_UP = 100;
    private static final int COMMITS = 40;
    /** Frames of 40 KB: several times what is sent to somebody who does not read. */
    private static final int FILL = 60;
    /** Above the interval at which a region is rendered: each commit is shown. */
    private static final long RHYTHM_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private static final double BAR = 1.2;
    private static final long MEGABYTE = 1 << 20;
    /** Eight times what is sent to somebody who does not read. */
    private static final long HEAP_BAR = 4 * MEGABYTE;

    private final Subject subject;
    private final List<Latencies> without = new ArrayList<>();
    private final List<Latencies> with = new ArrayList<>();
    private final List<Long> heap = new ArrayList<>();

    Stall(Subject subject) {
        this.subject = subject;
    }

    void run(Results results) {
        try (Viewers viewers = subject.open(LiveViewer::open);
                Viewers reader = subject.openOne(LiveViewer::openLong)) {
            subject.settle(reader.watch());
            latencies(viewers.watch(), WARM_UP);
            for (int turn = 0; turn < TURNS; turn++) {
                if (turn % 2 == 0) {
                    without.add(latencies(viewers.watch(), COMMITS));
                    withStalled(viewers.watch(), reader.watch());
                } else {
                    withStalled(viewers.watch(), reader.watch());
                    without.add(latencies(viewers.watch(), COMMITS));
                }
            }
        }
        report(results);
    }

    private void withStalled(Watch others, Watch reader) {
        long before = subject.control().heapBytes();
        try (Viewers stalled = subject.openOne(LiveViewer::openLong)) {
            subject.settle(stalled.watch());
            stalled.stall();
            int told = stalled.watch().frames()[0];
            int read = reader.frames()[0];
            while (reader.frames()[0] < read + FILL) {
                subject.settle(reader);
            }
            with.add(latencies(others, COMMITS));
            heap.add(subject.control().heapBytes() - before);
            stalled.readAgain();
            // Comes back when he is shown the last state, whatever he was told on the way.
            subject.settle(stalled.watch());
            told = stalled.watch().frames()[0] - told;
            read = reader.frames()[0] - read;
            if (told > read - COMMITS / 2) {
                throw new IllegalStateException("Not stalled: got " + told + " frames of " + read);
            }
        }
    }

    private Latencies latencies(Watch watch, int number) {
        Commits commits = new Commits(number);
        watch.record();
        long start = System.nanoTime();
        for (int i = 1; i < number; i++) {
            commit(commits, subject.control().newState());
            Clock.waitUntil(start + i * RHYTHM_NANOS);
        }
        int last = subject.control().newState();
        watch.until(last, () -> commit(commits, last));
        return commits.latencies(watch.sightings(), watch.viewers());
    }

    private void commit(Commits commits, int state) {
        commits.add(state, subject.control().change(state, 1));
    }

    private void report(Results results) {
        double ratio = (double) median(with, 99) / median(without, 99);
        results.add(
                Text.of(
                        "%s: %,d viewers and one that does not read, latency beside the same without him, p99",
                        subject.name(), subject.viewers()),
                Text.of(
                        "%.2f times (%.1f of %.1f ms; median %.1f of %.1f ms)",
                        ratio,
                        median(with, 99) / 1e3,
                        median(without, 99) / 1e3,
                        median(with, 50) / 1e3,
                        median(without, 50) / 1e3),
                "at most " + BAR + " times",
                ratio <= BAR);
        long most = Collections.max(heap);
        results.add(
                subject.name() + ": heap that one viewer takes who does not read",
                Text.of("%.1f MB", (double) most / MEGABYTE),
                "at most " + HEAP_BAR / MEGABYTE + " MB",
                most <= HEAP_BAR);
        // Subject.settle fails where it is not.
        results.add(subject.name() + ": what he shows when he reads again", "the last state", "the last state", true);
    }

    /** Of the turns, so that one in which the machine did something else does not count. */
    private static long median(List<Latencies> turns, int percent) {
        List<Long> sorted =
                turns.stream().map(turn -> turn.percentile(percent)).sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
