package org.freshet.internal.region;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * How often each key may run: the first time at once, then at most once for each interval, counted from start to start, and never
 * twice at the same time. What became due in between runs once more, so that the last run always shows the last state. Nothing is kept
 * of a key that was idle for an interval. Safe for any thread.
 */
public final class Pace<K> {

    /** Runs a task once, so many milliseconds from now, on a thread of its own. */
    public interface Timer {
        void after(long millis, Runnable task);
    }

    private static final long NONE = Long.MAX_VALUE;

    private final LongSupplier millis;
    private final Timer timer;
    private final Consumer<Set<K>> run;
    private final Turns<K> turns;
    private long alarm = NONE;

    /**
     * @param millis a clock that never goes back
     * @param interval of a key, in milliseconds; must neither wait nor call back
     * @param run gets what may run, the longest waiting first, while no lock is held; {@link #done} has to be called for each
     *     key in the end, unless it throws
     */
    public Pace(LongSupplier millis, Timer timer, ToLongFunction<K> interval, Consumer<Set<K>> run) {
        this.millis = millis;
        this.timer = timer;
        this.run = run;
        this.turns = new Turns<>(interval);
    }

    /** Runs those that may run now, together, on this thread; the others follow on the timer's. */
    void due(Collection<K> keys) {
        Set<K> ready = ready(keys);
        if (!ready.isEmpty()) {
            run(ready);
        }
    }

    /** Gives those that may run now, whose runs have thereby begun, for the caller to run; the others follow on the timer's thread. */
    public Set<K> ready(Collection<K> keys) {
        Set<K> ready;
        Runnable next;
        synchronized (turns) {
            ready = turns.due(keys, millis.getAsLong());
            next = nextAlarm();
        }
        next.run();
        return ready;
    }

    private void run(Set<K> ready) {
        try {
            run.accept(ready);
        } catch (Exception | Error e) {
            done(ready);
            throw e;
        }
    }

    /** Their run has ended. What became due meanwhile runs on the timer's thread: here it would nest in the run that ends. */
    public void done(Collection<K> keys) {
        Runnable next;
        synchronized (turns) {
            keys.forEach(turns::done);
            next = nextAlarm();
        }
        next.run();
    }

    /** What is due for the key no longer is. Its pace stays: due again within the interval, it has to wait for the rest of it. */
    public void forget(K key) {
        synchronized (turns) {
            turns.forget(key);
        }
    }

    /** Whether nothing runs and nothing is due. */
    public boolean isIdle() {
        synchronized (turns) {
            return turns.areIdle();
        }
    }

    /** How many keys are remembered. */
    int size() {
        synchronized (turns) {
            return turns.size();
        }
    }

    private Runnable nextAlarm() {
        OptionalLong next = turns.next();
        if (next.isEmpty() || next.getAsLong() >= alarm) {
            return () -> {};
        }
        long at = next.getAsLong();
        long wait = Math.max(0, at - millis.getAsLong());
        alarm = at;
        return () -> timer.after(wait, () -> wake(at));
    }

    // Alarms cannot be taken back: one that another was set before may come when there is nothing left to do.
    private void wake(long at) {
        synchronized (turns) {
            if (alarm == at) {
                alarm = NONE;
            }
        }
        due(List.of());
    }
}
