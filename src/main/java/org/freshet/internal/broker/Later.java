package org.freshet.internal.broker;

/** Runs a task once, so many milliseconds from now, on a thread of its own. */
@FunctionalInterface
public interface Later {
    void after(long millis, Runnable task);
}
