package org.freshet.benchmark.server;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What this machine's host takes of its processors for others. Whatever is measured includes that, and where a single longest time is, it
 * is in it for sure. Kernels are not told all of it, so this looks at how the progress of one and the same work varies while nothing else runs.
 */
final class Steal {

    private static final int SECONDS = 20;
    private static final int SLICE_MILLIS = 10;
    /** Some 50 microseconds. */
    private static final int UNIT = 30_000;

    private static final int WARM_UP = 2_000;

    /** So that no compiler does without the work. */
    private volatile long result;

    /** In the worst of all windows of this length, in milliseconds, within some time from now on. */
    static double worst(int windowMillis) {
        return worst(new Steal().progress(), windowMillis / SLICE_MILLIS) * SLICE_MILLIS;
    }

    /**
     * @param progress in each slice of the time
     * @param window so many slices
     * @return so many slices' progress is missing in the worst window
     */
    static double worst(int[] progress, int window) {
        int[] sorted = progress.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        int least = IntStream.rangeClosed(0, progress.length - window)
                .map(start -> Arrays.stream(progress, start, start + window).sum())
                .min()
                .orElseThrow();
        return Math.max(0, window - least / usual);
    }

    /** Of all processors together. */
    private int[] progress() {
        int processors = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        return IntStream.range(0, processors)
                .parallel()
                .mapToObj(processor -> progress(start))
                .reduce(Steal::sum)
                .orElseThrow();
    }

    private int[] progress(long start) {
        for (int i = 0; i < WARM_UP; i++) {
            work();
        }
        int[] progress = new int[SECONDS * 1000 / SLICE_MILLIS];
        for (int slice = slice(start); slice < progress.length; slice = slice(start)) {
            work();
            progress[slice]++;
        }
        // The first second is the compiler's.
        return Arrays.copyOfRange(progress, 1000 / SLICE_MILLIS, progress.length);
    }

    private static int slice(long start) {
        return (int) ((System.nanoTime() - start) / 1_000_000 / SLICE_MILLIS);
    }

    private void work() {
        long value = result;
        for (int i = 0; i < UNIT; i++) {
            value = value * 6_364_136_223_846_793_005L + i;
        }
        result = value;
    }

    private static int[] sum(int[] some, int[] others) {
        return IntStream.range(0, some.length).map(i -> some[i] + others[i]).toArray();
    }
}
