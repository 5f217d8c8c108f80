package org.freshet.benchmark.server;

import java.util.Arrays;

/**
 * When viewers were shown which state, in the order in which they were; times in microseconds of the clock. Safe for any thread. In arrays,
 * as a million of objects would have the collector stop the viewers for longer than they wait for what they are shown.
 */
final class Sightings {

    private static final int CAPACITY = 1 << 20;

    // Guarded by this.
    private int[] viewers = new int[CAPACITY];
    private int[] states = new int[CAPACITY];
    private long[] micros = new long[CAPACITY];
    private int size;

    interface Visitor {
        void shown(int viewer, int state, long micros);
    }

    /** Now. */
    synchronized void add(int viewer, int state) {
        // The time is read with the lock held: so they are in order.
        add(viewer, state, Clock.micros());
    }

    synchronized void add(int viewer, int state, long at) {
        if (size == viewers.length) {
            viewers = Arrays.copyOf(viewers, 2 * size);
            states = Arrays.copyOf(states, 2 * size);
            micros = Arrays.copyOf(micros, 2 * size);
        }
        viewers[size] = viewer;
        states[size] = state;
        micros[size] = at;
        size++;
    }

    synchronized void clear() {
        size = 0;
    }

    synchronized void each(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.shown(viewers[i], states[i], micros[i]);
        }
    }
}
