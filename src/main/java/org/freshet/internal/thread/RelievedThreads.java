package org.freshet.internal.thread;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Threads of which one that has been held for long is made up for by another, up to as many again as there are: what does not return costs
 * a thread, and only very much of it keeps the rest from running. Safe for any thread.
 *
 * @param <T> what holds a thread
 */
public final class RelievedThreads<T> implements Executor {

    public static final long LONG_MILLIS = 10_000;

    private final ThreadPoolExecutor pool;
    private final int threads;
    private final LongSupplier clock;
    private final BiConsumer<T, Thread> late;
    private final Map<Thread, Running<T>> running = new ConcurrentHashMap<>();

    /**
     * @param pool of a fixed size
     * @param clock in milliseconds
     * @param late told once of what has held a thread for {@link #LONG_MILLIS}
     */
    public RelievedThreads(ThreadPoolExecutor pool, LongSupplier clock, BiConsumer<T, Thread> late) {
        this.pool = pool;
        this.threads = pool.getCorePoolSize();
        this.clock = clock;
        this.late = late;
    }

    /** How many there are while none is held for long. */
    public int number() {
        return threads;
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Notes what this thread runs. */
    public <R> R during(T work, Supplier<R> run) {
        running.put(Thread.currentThread(), new Running<>(work, clock.getAsLong()));
        try {
            return run.get();
        } finally {
            if (running.remove(Thread.currentThread()).reported) {
                resize();
            }
        }
    }

    /** To be called regularly. */
    public void watch() {
        running.forEach((thread, work) -> {
            if (!work.reported && clock.getAsLong() - work.since >= LONG_MILLIS) {
                work.reported = true;
                late.accept(work.what, thread);
            }
        });
        resize();
    }

    private synchronized void resize() {
        long held = running.values().stream().filter(work -> work.reported).count();
        int size = threads + (int) Math.min(threads, held);
        if (size > pool.getMaximumPoolSize()) {
            pool.setMaximumPoolSize(size);
        }
        pool.setCorePoolSize(size);
        pool.setMaximumPoolSize(size);
    }

    private static final class Running<T> {

        private final T what;
        private final long since;
        private volatile boolean reported;

        Running(T what, long since) {
            this.what = what;
            this.since = since;
        }
    }
}
