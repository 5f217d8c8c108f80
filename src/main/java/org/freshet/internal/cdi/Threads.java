package org.freshet.internal.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.freshet.internal.text.Texts;

/**
 * The threads of a node. Managed ones, begun at start-up: so they carry the application's context and nobody's identity, and not those
 * of whoever happens to commit first.
 */
final class Threads {

    private static final Logger LOG = System.getLogger("org.freshet");
    private static final String FACTORY = "java:comp/DefaultManagedThreadFactory";
    private static final int WORKERS = 2;
    private static final int RENDERERS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int RELAY_BACKLOG = 10_000;
    private static final long PATIENCE_MILLIS = 5_000;

    private final ThreadFactory factory;
    private final ThreadPoolExecutor handover;
    private final ThreadPoolExecutor observers;
    private final ThreadPoolExecutor relay;
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor timer;

    Threads(String application) {
        factory = managedFactory();
        handover = pool(1, "handover", application);
        observers = pool(1, "observers", application);
        relay = pool(1, "relay-out", application, RELAY_BACKLOG);
        workers = pool(WORKERS, "worker", application);
        timer = new ScheduledThreadPoolExecutor(1, named("timer", application, factory));
        List.of(handover, observers, relay, workers, timer).forEach(ThreadPoolExecutor::prestartAllCoreThreads);
    }

    ThreadFactory factory() {
        return factory;
    }

    Executor handover() {
        return handover;
    }

    Executor observers() {
        return observers;
    }

    /** Rejects what it cannot keep: a relay that is blocked for long costs bounded memory. */
    Executor relay() {
        return relay;
    }

    Executor workers() {
        return workers;
    }

    void after(long millis, Runnable task) {
        timer.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    void every(long millis, Runnable task) {
        timer.scheduleWithFixedDelay(task, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Threads that render pages, with the names of the web application that starts. */
    static ThreadPoolExecutor renderers(String application) {
        ThreadPoolExecutor renderers = pool(RENDERERS, "render", application, Integer.MAX_VALUE, managedFactory());
        renderers.prestartAllCoreThreads();
        return renderers;
    }

    void stop() {
        timer.shutdownNow();
        stop(timer, handover, observers, relay, workers);
    }

    /** Lets what was begun come to its end, within bounds. */
    static void stop(ThreadPoolExecutor... pools) {
        List<ThreadPoolExecutor> all = List.of(pools);
        all.forEach(ExecutorService::shutdown);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        try {
            boolean ended = true;
            for (ExecutorService pool : all) {
                if (!pool.awaitTermination(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    pool.shutdownNow();
                    ended = pool.awaitTermination(1, TimeUnit.SECONDS) && ended;
                }
            }
            if (!ended) {
                LOG.log(Level.WARNING, Texts.threadsStillRun(PATIENCE_MILLIS));
            }
        } catch (InterruptedException e) {
            all.forEach(ExecutorService::shutdownNow);
            Thread.currentThread().interrupt();
        }
    }

    private ThreadPoolExecutor pool(int size, String name, String application) {
        return pool(size, name, application, Integer.MAX_VALUE);
    }

    private ThreadPoolExecutor pool(int size, String name, String application, int backlog) {
        return pool(size, name, application, backlog, factory);
    }

    private static ThreadPoolExecutor pool(
            int size, String name, String application, int backlog, ThreadFactory factory) {
        return new ThreadPoolExecutor(
                size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(backlog), named(name, application, factory));
    }

    private static ThreadFactory named(String name, String application, ThreadFactory factory) {
        return task -> {
            Thread thread = factory.newThread(task);
            thread.setName("freshet-" + name + "-" + application);
            return thread;
        };
    }

    private static ThreadFactory managedFactory() {
        try {
            return InitialContext.doLookup(FACTORY);
        } catch (NamingException e) {
            LOG.log(Level.INFO, Texts.noManagedThreads(e.toString()));
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                thread.setContextClassLoader(loader);
                return thread;
            };
        }
    }
}
