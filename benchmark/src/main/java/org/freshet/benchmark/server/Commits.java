package org.freshet.benchmark.server;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Transactions with ascending states without a gap, and when each was committed, in microseconds of the clock. */
final class Commits {

    private final long[] micros;
    private int first;
    private int size;

    Commits(int capacity) {
        micros = new long[capacity];
    }

    void add(int state, long committed) {
        if (size == 0) {
            first = state;
        }
        if (state != first + size) {
            throw new IllegalArgumentException("Not the next state: " + state);
        }
        micros[size++] = committed;
    }

    int size() {
        return size;
    }

    /** For each commit and viewer, how long it took until he was shown it or a later one, in ascending order. */
    Latencies latencies(Sightings sightings, int viewers) {
        int[] shown = new int[viewers];
        Arrays.fill(shown, first - 1);
        long[] latencies = new long[size * viewers];
        AtomicInteger known = new AtomicInteger();
        sightings.each((viewer, state, at) -> {
            while (shown[viewer] < Math.min(state, first + size - 1)) {
                latencies[known.getAndIncrement()] = at - micros[++shown[viewer] - first];
            }
        });
        return Latencies.of(Arrays.copyOf(latencies, known.get()));
    }
}
