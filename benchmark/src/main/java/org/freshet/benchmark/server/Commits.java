package org.freshet.benchmark.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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
    Latencies latencies(List<Sighting> sightings, int viewers) {
        int[] shown = new int[viewers];
        Arrays.fill(shown, first - 1);
        long[] latencies = new long[size * viewers];
        int known = 0;
        for (Sighting sighting : inOrder(sightings)) {
            while (shown[sighting.viewer()] < Math.min(sighting.state(), first + size - 1)) {
                latencies[known++] = sighting.micros() - micros[++shown[sighting.viewer()] - first];
            }
        }
        return Latencies.of(Arrays.copyOf(latencies, known));
    }

    /** The longest time for which any viewer still lacked a commit, in microseconds. */
    long longestStaleness(List<Sighting> sightings, int viewers) {
        int[] shown = new int[viewers];
        Arrays.fill(shown, first - 1);
        long longest = 0;
        for (Sighting sighting : inOrder(sightings)) {
            if (sighting.state() > shown[sighting.viewer()]) {
                long missedSince = micros[shown[sighting.viewer()] + 1 - first];
                longest = Math.max(longest, sighting.micros() - missedSince);
                shown[sighting.viewer()] = sighting.state();
            }
        }
        return longest;
    }

    private static List<Sighting> inOrder(List<Sighting> sightings) {
        return sightings.stream()
                .sorted(Comparator.comparingLong(Sighting::micros))
                .toList();
    }
}
