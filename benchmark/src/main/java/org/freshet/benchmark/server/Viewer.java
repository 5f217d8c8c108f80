package org.freshet.benchmark.server;

/** One browser tab that shows the region, in a session of its own, and reports what it shows. */
interface Viewer extends AutoCloseable {

    /** Opens the tab; comes back when it is told of changes. */
    @FunctionalInterface
    interface Kind {
        Viewer open(Site site, int number, Watch watch);
    }

    /** Closes the tab and logs out. */
    @Override
    void close();
}
