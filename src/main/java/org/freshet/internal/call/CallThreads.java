package org.freshet.internal.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.freshet.internal.text.CallTexts;

/**
 * The threads on which calls run. One that has held a thread for long is made up for by another thread, up to as many again as there are:
 * a method that does not return costs a thread, and only very many of them keep others from running.
 */
final class CallThreads implements Executor {

    static final long LONG_MILLIS = 10_000;

    private static final Logger LOG = System.getLogger("org.freshet.call");

    private final ThreadPoolExecutor pool;
    private final int threads;
    private final LongSupplier clock;
    private final Map<Thread, Running> running = new ConcurrentHashMap<>();

    CallThreads(ThreadPoolExecutor pool, LongSupplier clock) {
        this.pool = pool;
        this.threads = pool.getCorePoolSize();
        this.clock = clock;
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Notes what this thread runs. */
    <T> T during(Target target, Supplier<T> work) {
        running.put(Thread.currentThread(), new Running(target, clock.getAsLong()));
        try {
            return work.get();
        } finally {
            if (running.remove(Thread.currentThread()).reported) {
                resize();
            }
        }
    }

    /** To be called regularly. */
    void watch() {
        for (Running call : running.values()) {
            if (!call.reported && clock.getAsLong() - call.since >= LONG_MILLIS) {
                call.reported = true;
                LOG.log(Level.WARNING, CallTexts.callRunsLong(call.target.place(), LONG_MILLIS / 1000, threads));
            }
        }
        resize();
    }

    private synchronized void resize() {
        long late = running.values().stream().filter(call -> call.reported).count();
        int size = threads + (int) Math.min(threads, late);
        if (size > pool.getMaximumPoolSize()) {
            pool.setMaximumPoolSize(size);
        }
        pool.setCorePoolSize(size);
        pool.setMaximumPoolSize(size);
    }

    private static final class Running {

        private final Target target;
        private final long since;
        private volatile boolean reported;

        Running(Target target, long since) {
            this.target = target;
            this.since = since;
        }
    }
}
