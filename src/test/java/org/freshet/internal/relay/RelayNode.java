package org.freshet.internal.relay;

import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A relay as one node has it, with what it received. */
final class RelayNode implements AutoCloseable {

    private static final String ANYONE_THERE = "anyone there?";

    final List<String> received = new CopyOnWriteArrayList<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();
    final RecordedLog log = new RecordedLog();
    final JmsRelay relay;
    private volatile boolean heard;

    RelayNode(String brokerUrl, String application) {
        this(brokerUrl, application, timing(Duration.ofMillis(20), Duration.ofSeconds(15)));
    }

    RelayNode(String brokerUrl, String application, Timing timing) {
        this(new ActiveMQConnectionFactory(brokerUrl), application, timing);
    }

    RelayNode(ConnectionFactory factory, String application, Timing timing) {
        relay = new JmsRelay(
                new JmsSettings("jms/factory", "freshet", application),
                new Surroundings(this::newThread, name -> factory, timing, log));
        relay.open(this::receive);
    }

    static Timing timing(Duration firstWait, Duration sending) {
        Backoff backoff = new Backoff(firstWait, firstWait.multipliedBy(4), () -> 0.5);
        return new Timing(backoff, sending, Duration.ofMillis(1300), Duration.ofSeconds(5));
    }

    private Thread newThread(Runnable loop) {
        Thread thread = new Thread(loop);
        threads.add(thread);
        return thread;
    }

    private void receive(String payload) {
        if (payload.equals(ANYONE_THERE)) {
            heard = true;
        } else {
            received.add(payload);
        }
    }

    /** Waits until this node receives what the other one sends. */
    void awaitHearing(RelayNode other) {
        heard = false;
        await().until(() -> {
            other.trySend(ANYONE_THERE);
            return heard;
        });
    }

    boolean trySend(String payload) {
        try {
            relay.send(payload);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    boolean anyThreadAlive() {
        return threads.stream().anyMatch(Thread::isAlive);
    }

    @Override
    public void close() {
        relay.close();
    }
}
