package org.freshet.internal.relay;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The receive loop: connects, hands over what arrives, and connects again after an error, until it is told to end. */
final class Receiving implements Loop {

    private static final long RECEIVE_MILLIS = 1000;

    private final JmsTopic topic;
    private final Consumer<String> receiver;
    private final Backoff backoff;
    private final Outage outage;
    private final CountDownLatch closing = new CountDownLatch(1);

    Receiving(JmsTopic topic, Consumer<String> receiver, Backoff backoff, Outage outage) {
        this.topic = topic;
        this.receiver = receiver;
        this.backoff = backoff;
        this.outage = outage;
    }

    @Override
    public void end() {
        closing.countDown();
    }

    @Override
    public void run() {
        while (wanted()) {
            try (JMSContext context = topic.connect()) {
                receive(topic.consumer(context));
            } catch (RuntimeException | Error e) { // not only JMS: a server that shuts down throws what it likes
                pauseAfter(e);
            }
        }
    }

    private boolean wanted() {
        return closing.getCount() > 0 && !Thread.currentThread().isInterrupted();
    }

    private void receive(JMSConsumer consumer) {
        while (wanted()) {
            Message message = consumer.receive(RECEIVE_MILLIS);
            outage.end();
            backoff.reset();
            if (message instanceof TextMessage text) {
                receiver.accept(text(text));
            }
        }
    }

    private static String text(TextMessage message) {
        try {
            return message.getText();
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private void pauseAfter(Throwable cause) {
        if (!wanted()) {
            return;
        }
        outage.begin(cause);
        try {
            closing.await(backoff.next().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
