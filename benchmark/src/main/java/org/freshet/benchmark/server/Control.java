package org.freshet.benchmark.server;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What the harness tells the application to do, and what it asks. Safe for any thread. */
final class Control {

    private final Site site;
    private final AtomicInteger states = new AtomicInteger();

    Control(Site site) {
        this.site = site;
    }

    boolean isUp() {
        try {
            cpuNanos();
            return true;
        } catch (CompletionException | NumberFormatException e) {
            return false;
        }
    }

    /** A state that the rows have not been in. */
    int newState() {
        return states.incrementAndGet();
    }

    void create(int rows) {
        call("create?rows=" + rows);
    }

    /** One transaction; comes back when it is committed, with the time in microseconds of the clock. */
    long change(int state, int rows) {
        return call("change?state=" + state + "&rows=" + rows);
    }

    /**
     * One render and a bare loop of sends.
     *
     * @param length of the message, at least
     * @return its real length
     */
    int bare(int state, int length) {
        return (int) call("bare?state=" + state + "&length=" + length);
    }

    /** What the render of a region of many rows takes of its thread's CPU, on average. */
    long renderNanos(boolean recorded) {
        return call("render?recorded=" + recorded);
    }

    /**
     * How many sockets have been opened so far, but for Freshet's, whose clients are told by the protocol. (A socket is open for its client
     * before the server's application knows it.)
     */
    long opened() {
        return call("opened");
    }

    /** What the server's process has used since it started. The kernel counts in steps of 10 ms. */
    long cpuNanos() {
        return call("cpu");
    }

    /** How long the server's JIT compiler has worked, by the clock. */
    long compilationNanos() {
        return TimeUnit.MILLISECONDS.toNanos(call("compilation"));
    }

    /** How often the region has been rendered. */
    long renders() {
        return call("renders");
    }

    /** What is in use of the server's heap after a collection. */
    long heapBytes() {
        return call("heap");
    }

    private long call(String operation) {
        return Long.parseLong(site.get("control/" + operation));
    }
}
