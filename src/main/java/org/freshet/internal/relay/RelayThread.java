package org.freshet.internal.relay;

import java.time.Duration;

/** A thread with its loop, that can be waited for whatever happens to the one who waits. */
final class RelayThread {

    private static final Duration BETWEEN_INTERRUPTS = Duration.ofMillis(100);

    private final Thread thread;
    private final Loop loop;

    RelayThread(Thread thread, Loop loop) {
        this.thread = thread;
        this.loop = loop;
    }

    void start(String name) {
        thread.setName(name);
        thread.start();
    }

    void askToEnd() {
        loop.end();
    }

    /**
     * Waits until it has ended; interrupts it if that takes longer than the grace, and again, since a JMS client swallows some.
     *
     * @return false if it still runs
     */
    boolean awaitEnd(Duration grace, Duration most) {
        boolean interrupted = false;
        long start = System.nanoTime();
        Duration wait = grace;
        while (thread.isAlive() && System.nanoTime() - start < most.toNanos()) {
            try {
                thread.join(wait.toMillis());
                wait = BETWEEN_INTERRUPTS;
                thread.interrupt();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
