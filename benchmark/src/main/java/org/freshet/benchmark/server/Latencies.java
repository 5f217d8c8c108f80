package org.freshet.benchmark.server;

import java.util.Arrays;

/** Times in microseconds, in ascending order. */
record Latencies(long[] micros) {

    static Latencies of(long[] micros) {
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /** The time within which so many of a hundred were. */
    long percentile(double percent) {
        return micros[Math.max(0, (int) Math.ceil(micros.length * percent / 100.0) - 1)];
    }
}
