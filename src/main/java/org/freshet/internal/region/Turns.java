package org.freshet.internal.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Whose turn it is to run: what {@link Pace} has to remember of each key. Not safe for several threads. */
final class Turns<K> {

    private final ToLongFunction<K> interval;
    private final Map<K, Turn<K>> turns = new HashMap<>();
    private final Queue<Turn<K>> waiting = new PriorityQueue<>();
    private long started;

    Turns(ToLongFunction<K> interval) {
        this.interval = interval;
    }

    /** Gives the keys that may run now, first those that waited for it; their turns have started. */
    Set<K> due(Collection<K> keys, long now) {
        Set<K> ready = new LinkedHashSet<>();
        endIntervals(now, ready);
        for (K key : keys) {
            Turn<K> turn = turns.get(key);
            if (turn == null) {
                start(new Turn<>(key), now, ready);
            } else if (!ready.contains(key)) {
                turn.due = true;
            }
        }
        return ready;
    }

    void done(K key) {
        Turn<K> turn = turns.get(key);
        if (turn == null) {
            return;
        }
        turn.running = false;
        if (turn.late) {
            turn.late = false;
            endLate(turn);
        }
    }

    void forget(K key) {
        Turn<K> turn = turns.get(key);
        if (turn != null) {
            turn.due = false;
        }
    }

    /** When {@link #due} has something to do next. */
    OptionalLong next() {
        return waiting.isEmpty() ? OptionalLong.empty() : OptionalLong.of(waiting.peek().until);
    }

    boolean areIdle() {
        return turns.values().stream().noneMatch(turn -> turn.running || turn.due);
    }

    int size() {
        return turns.size();
    }

    private void endIntervals(long now, Set<K> ready) {
        while (!waiting.isEmpty() && waiting.peek().until <= now) {
            Turn<K> turn = waiting.remove();
            if (turn.running) {
                turn.late = true;
            } else if (turn.due) {
                start(turn, now, ready);
            } else {
                turns.remove(turn.key);
            }
        }
    }

    private void endLate(Turn<K> turn) {
        if (turn.due) {
            waiting.add(turn);
        } else {
            turns.remove(turn.key);
        }
    }

    private void start(Turn<K> turn, long now, Set<K> ready) {
        turn.running = true;
        turn.due = false;
        turn.until = now + Math.max(0, interval.applyAsLong(turn.key));
        turn.number = started++;
        turns.put(turn.key, turn);
        waiting.add(turn);
        ready.add(turn.key);
    }

    /** One key's latest run: among the waiting until its interval is over, or late when that was over before the run. */
    private static final class Turn<K> implements Comparable<Turn<K>> {

        private final K key;
        private long until;
        private long number;
        private boolean running;
        private boolean due;
        private boolean late;

        Turn(K key) {
            this.key = key;
        }

        @Override
        public int compareTo(Turn<K> other) {
            return until != other.until ? Long.compare(until, other.until) : Long.compare(number, other.number);
        }
    }
}
