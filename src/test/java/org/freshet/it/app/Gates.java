package org.freshet.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets one request wait until another says so. */
@ApplicationScoped
public class Gates {

    private final ConcurrentHashMap<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, CountDownLatch> arrivals = new ConcurrentHashMap<>();

    public void open(String name) {
        gate(name).countDown();
    }

    public void await(String name, long time, TimeUnit unit) throws InterruptedException {
        arrival(name).countDown();
        if (!gate(name).await(time, unit)) {
            throw new IllegalStateException("nobody opened " + name);
        }
    }

    /** Until somebody waits at the gate. */
    public void awaitWaiting(String name) throws InterruptedException {
        if (!arrival(name).await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody came to " + name);
        }
    }

    private CountDownLatch arrival(String name) {
        return arrivals.computeIfAbsent(name, n -> new CountDownLatch(1));
    }

    private CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, n -> new CountDownLatch(1));
    }
}
