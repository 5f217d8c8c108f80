package org.freshet.benchmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Many viewers of one kind. They come and go some at a time. */
final class Viewers implements AutoCloseable {

    private static final int AT_ONCE = 16;
    private static final int HEARTBEAT_SECONDS = 30;
    private static final int BEATS_A_SECOND = 20;

    private final Watch watch;
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<Tab> open = List.of();
    private int beats;

    /** Opens the tab of a viewer in a session of his own; comes back when he is told of changes. He reports what he is shown. */
    @FunctionalInterface
    interface Kind {
        Tab open(Site site, int number, Watch watch);
    }

    private Viewers(int number) {
        watch = new Watch(number);
    }

    static Viewers open(Site site, Kind kind, int number) {
        Viewers viewers = new Viewers(number);
        viewers.open = all(IntStream.range(0, number)
                .<Callable<Tab>>mapToObj(i -> () -> kind.open(site, i, viewers.watch))
                .toList());
        long pause = 1000 / BEATS_A_SECOND;
        viewers.heartbeat.scheduleAtFixedRate(viewers::pingSome, pause, pause, TimeUnit.MILLISECONDS);
        return viewers;
    }

    /** Each once in a heartbeat, but not all at once: they did not open at once either. */
    private void pingSome() {
        int parts = HEARTBEAT_SECONDS * BEATS_A_SECOND;
        for (int i = beats++ % parts; i < open.size(); i += parts) {
            open.get(i).ping();
        }
    }

    Watch watch() {
        return watch;
    }

    /** Their clients do not read any longer. */
    void stall() {
        open.forEach(tab -> tab.frames().stall());
    }

    void readAgain() {
        open.forEach(tab -> tab.frames().readAgain());
    }

    @Override
    public void close() {
        heartbeat.shutdownNow();
        all(open.stream()
                .<Callable<Tab>>map(tab -> () -> {
                    tab.close();
                    return tab;
                })
                .toList());
    }

    private static List<Tab> all(List<Callable<Tab>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Tab> done = new ArrayList<>();
            for (Future<Tab> task : threads.invokeAll(tasks)) {
                done.add(task.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
