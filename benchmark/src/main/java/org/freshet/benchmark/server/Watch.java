package org.freshet.benchmark.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** What the viewers see, as they report it. Safe for any thread. */
final class Watch {

    private static final int PATIENCE_SECONDS = 120;

    private final AtomicIntegerArray states;
    private final AtomicIntegerArray frames;
    private final AtomicInteger frameLength = new AtomicInteger();
    private final Sightings sightings = new Sightings();
    private volatile Expectation expectation = new Expectation(0, new AtomicInteger(), new CompletableFuture<>());
    private volatile boolean recording;
    private volatile Throwable failure;

    /** @param missing how many viewers do not show the state yet */
    private record Expectation(int state, AtomicInteger missing, CompletableFuture<Long> reached) {}

    Watch(int viewers) {
        states = new AtomicIntegerArray(viewers);
        frames = new AtomicIntegerArray(viewers);
    }

    int viewers() {
        return states.length();
    }

    /** A frame came for a viewer, whatever it says. */
    void received(int viewer, String frame) {
        frames.incrementAndGet(viewer);
        frameLength.set(frame.length());
    }

    /** A viewer shows a state now. */
    void shown(int viewer, int state) {
        long now = System.nanoTime();
        if (recording) {
            sightings.add(viewer, state);
        }
        Expectation expected = expectation;
        int before = states.getAndSet(viewer, state);
        if (before < expected.state && state >= expected.state && expected.missing.decrementAndGet() == 0) {
            expected.reached.complete(now);
        }
    }

    void failed(int viewer, Throwable reason) {
        failure = new IllegalStateException("Viewer " + viewer + " failed", reason);
        expectation.reached.completeExceptionally(failure);
    }

    /** Brings about a newer state and waits until all viewers, if there are any, show it; how long that took in nanoseconds. */
    long until(int state, Runnable change) {
        Expectation expected = new Expectation(state, new AtomicInteger(viewers()), new CompletableFuture<>());
        expectation = expected;
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        long start = System.nanoTime();
        change.run();
        if (viewers() == 0) {
            return System.nanoTime() - start;
        }
        try {
            return expected.reached.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - start;
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    expected.missing + " of " + viewers() + " viewers do not show state " + state, e);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From now on, {@link #sightings} remembers what is shown; what it remembered is forgotten. */
    void record() {
        sightings.clear();
        recording = true;
    }

    Sightings sightings() {
        return sightings;
    }

    /** Frames received so far, by viewer. */
    int[] frames() {
        return IntStream.range(0, viewers()).map(frames::get).toArray();
    }

    /** Of the last frame. */
    int frameLength() {
        return frameLength.get();
    }
}
