package org.freshet.internal.relay;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The send loop: takes one payload at a time from a caller who waits for it. It has a thread of its own because a JMS client that
 * reconnects for ever (Artemis 2.44 as WildFly 39 configures it) blocks for the whole outage, in send and in close, until it is
 * interrupted.
 */
final class Sending implements Loop {

    private record Order(String payload, CompletableFuture<Void> sent) {}

    private final JmsSender sender;
    private final Duration patience;
    private final BlockingQueue<Order> orders = new SynchronousQueue<>();
    private volatile Thread worker;
    private volatile boolean closing;

    Sending(JmsSender sender, Duration patience) {
        this.sender = sender;
        this.patience = patience;
    }

    /** Returns when the payload is sent. For one caller at a time. */
    void send(String payload) throws ExecutionException, TimeoutException, InterruptedException {
        Order order = new Order(payload, new CompletableFuture<>());
        long millis = patience.toMillis();
        try {
            if (!orders.offer(order, millis, TimeUnit.MILLISECONDS)) {
                throw new TimeoutException();
            }
            order.sent.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(order);
            throw new TimeoutException("no answer of the JMS client in " + millis + " ms");
        } catch (InterruptedException e) {
            giveUp(order);
            throw e;
        }
    }

    private void giveUp(Order order) {
        order.sent.cancel(false);
        Thread blocked = worker;
        if (blocked != null) {
            blocked.interrupt();
        }
    }

    @Override
    public void end() {
        closing = true;
        orders.offer(
                new Order("", CompletableFuture.failedFuture(new TimeoutException()))); // wakes the loop if it waits
    }

    @Override
    public void run() {
        worker = Thread.currentThread();
        while (!closing) {
            try {
                carryOut(orders.poll(1, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                continue; // a caller gave up on an order that was done in that moment
            }
        }
        Thread.interrupted(); // else the connection would not close
        sender.disconnect();
    }

    private void carryOut(Order order) {
        if (order == null || order.sent.isDone()) {
            return;
        }
        try {
            sender.send(order.payload, () -> !order.sent.isDone() && !closing);
            order.sent.complete(null);
        } catch (RuntimeException | Error e) {
            order.sent.completeExceptionally(e);
        }
    }
}
