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
import org.freshet.internal.text.ApplicationTexts;
import org.freshet.internal.text.StartTexts;
import org.freshet.internal.thread.RelievedThreads;

/**
 * The threads of a node. Managed ones, begun at start-up: so they carry the application's context and nobody's identity, and not those
 * of whoever happens to commit first.
 */
final class Threads {

    /** How long what was begun may take to end. */
    static final long PATIENCE_MILLIS = 5_000;

    private static final Logger LOG = System.getLogger("org.freshet");
    private static final String FACTORY = "java:comp/DefaultManagedThreadFactory";
    private static final int WORKERS = 2;
    private static final int ASKING = 4;
    private static final int RENDERERS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int RELAY_BACKLOG = 10_000;
    private static final int OBSERVER_BACKLOG = 100_000;

    private final ThreadFactory factory;
    private final ThreadPoolExecutor handover;
    private final ThreadPoolExecutor observers;
    private final ObserverOverflow observerOverflow;
    private final ThreadPoolExecutor relay;
    private final ThreadPoolExecutor workers;
    private final ThreadPoolExecutor asking;
    private final RelievedThreads<Runnable> relieved;
    private final ScheduledThreadPoolExecutor timer;

    Threads(String application) {
        factory = managedFactory();
        handover = pool(1, "handover", application);
        observers = pool(1, "observers", application, OBSERVER_BACKLOG);
        observerOverflow = new ObserverOverflow(OBSERVER_BACKLOG, Node::millis);
        observers.setRejectedExecutionHandler(observerOverflow);
        relay = pool(1, "relay-out", application, RELAY_BACKLOG);
        workers = pool(WORKERS, "worker", application);
        asking = pool(ASKING, "ask", application);
        relieved = new RelievedThreads<>(asking, Node::millis, (task, thread) -> late(thread));
        // What was to happen later happens no more once the application has stopped.
        timer = new ScheduledThreadPoolExecutor(
                1, named("timer", application, factory), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Until then there is none. */
    void begin() {
        List.of(handover, observers, relay, workers, asking, timer).forEach(ThreadPoolExecutor::prestartAllCoreThreads);
    }

    ThreadFactory factory() {
        return factory;
    }

    Executor handover() {
        return handover;
    }

    /** Drops, and says so, what it cannot keep: an observer that is blocked for long costs bounded memory. */
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

    /** For questions to the application, which may block. Each connection has one at a time. */
    Executor asking() {
        return task -> relieved.execute(() -> relieved.during(task, () -> {
            task.run();
            return null;
        }));
    }

    /** To be called regularly: makes up for threads on which the application has been asked for long, and says what it was not told. */
    void watch() {
        relieved.watch();
        observerOverflow.tell();
    }

    private static void late(Thread thread) {
        Throwable there = new Throwable("on " + thread.getName());
        there.setStackTrace(thread.getStackTrace());
        LOG.log(Level.WARNING, ApplicationTexts.answerTakesLong(RelievedThreads.LONG_MILLIS / 1000, ASKING), there);
    }

    void after(long millis, Runnable task) {
        timer.schedule(logged(task), millis, TimeUnit.MILLISECONDS);
    }

    void every(long millis, Runnable task) {
        timer.scheduleWithFixedDelay(logged(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** The timer keeps to itself what a task throws, and never again does one that threw. */
    private static Runnable logged(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (Exception | Error e) {
                LOG.log(Level.ERROR, StartTexts.timedTaskFailed(), e);
            }
        };
    }

    /** Threads that render pages, with the names of the web application that starts. */
    static ThreadPoolExecutor renderers(String application) {
        ThreadPoolExecutor renderers = pool(RENDERERS, "render", application, Integer.MAX_VALUE, managedFactory());
        renderers.prestartAllCoreThreads();
        return renderers;
    }

    /** Threads that call methods for browsers, with the names of the web application that starts. */
    static ThreadPoolExecutor callers(String application, int threads) {
        ThreadPoolExecutor callers = pool(threads, "call", application, Integer.MAX_VALUE, managedFactory());
        callers.prestartAllCoreThreads();
        return callers;
    }

    /** What was dispatched reaches observers and other nodes, while there is patience. Nothing more may be dispatched. */
    void deliver(Patience patience) {
        deliver(patience, observers, relay);
    }

    static void deliver(Patience patience, ThreadPoolExecutor observers, ThreadPoolExecutor relay) {
        List.of(observers, relay).forEach(ExecutorService::shutdown);
        try {
            observers.awaitTermination(patience.nanosLeft(), TimeUnit.NANOSECONDS);
            relay.awaitTermination(patience.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int untold = observers.shutdownNow().size();
        int unsent = relay.shutdownNow().size();
        if (untold + unsent > 0) {
            LOG.log(Level.ERROR, StartTexts.notDelivered(untold, unsent, patience.millis()));
        }
    }

    void stop(Patience patience) {
        timer.shutdownNow();
        stop(patience, timer, handover, observers, relay, workers, asking);
    }

    /** Lets what was begun come to its end, within bounds. */
    static void stop(ThreadPoolExecutor... pools) {
        stop(new Patience(PATIENCE_MILLIS), pools);
    }

    private static void stop(Patience patience, ThreadPoolExecutor... pools) {
        List<ThreadPoolExecutor> all = List.of(pools);
        all.forEach(ExecutorService::shutdown);
        try {
            boolean ended = true;
            for (ExecutorService pool : all) {
                if (!pool.awaitTermination(patience.nanosLeft(), TimeUnit.NANOSECONDS)) {
                    pool.shutdownNow();
                    ended = pool.awaitTermination(1, TimeUnit.SECONDS) && ended;
                }
            }
            if (!ended) {
                LOG.log(Level.WARNING, StartTexts.threadsStillRun(patience.millis()));
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
            LOG.log(Level.INFO, StartTexts.noManagedThreads(e.toString()));
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
