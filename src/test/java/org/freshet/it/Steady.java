package org.freshet.it;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Changes one todo, again and again, until it is stopped. */
final class Steady implements AutoCloseable {

    private static final int INTERVAL_MILLIS = 20;

    private final Site site;
    private final String id;
    private final String prefix;
    private final List<String> titles = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private Steady(Site site, String id, String prefix) {
        this.site = site;
        this.id = id;
        this.prefix = prefix;
    }

    static Steady changes(Site site, String id, String prefix) {
        Steady steady = new Steady(site, id, prefix);
        steady.timer.scheduleAtFixedRate(steady::change, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        return steady;
    }

    private void change() {
        String title = prefix + titles.size();
        site.op("rename", "id", id, "title", title);
        titles.add(title);
    }

    /** The titles that it had, in order. */
    List<String> stop() throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new AssertionError("a change takes too long");
        }
        return titles;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
