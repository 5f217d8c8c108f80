package org.freshet.internal.relay;

import jakarta.jms.ConnectionFactory;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.freshet.internal.text.RelayTexts;
import org.freshet.spi.Relay;

/**
 * Relays over a JMS topic, with a thread and a connection for each direction. Each direction heals by itself; what is sent while it is
 * broken is lost.
 */
public final class JmsRelay implements Relay {

    private final JmsSettings settings;
    private final Surroundings surroundings;
    private final Outage sendingOutage;
    private volatile Sending sending;
    private List<RelayThread> running = List.of();

    /** @param threads gives managed threads: a plain one has no JNDI names and no JMS on some servers */
    public JmsRelay(JmsSettings settings, ThreadFactory threads) {
        this(settings, Surroundings.ofServer(threads));
    }

    JmsRelay(JmsSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.sendingOutage = new Outage(
                surroundings.log(),
                e -> RelayTexts.relaySendingLost(settings.topic(), e),
                RelayTexts.relaySendingBack(settings.topic()));
    }

    @Override
    public synchronized String open(Consumer<String> receiver) {
        ConnectionFactory factory = new FactoryLookup(surroundings.jndi()).findOrFail(settings.connectionFactory());
        JmsTopic topic = new JmsTopic(factory, settings);
        Timing timing = surroundings.timing();
        Receiving receiving = new Receiving(topic, receiver, timing.backoff(), receivingOutage());
        sending = new Sending(new JmsSender(topic), timing.sending());
        running = List.of(thread(receiving), thread(sending));
        running.forEach(thread -> thread.start("freshet-relay-" + settings.application()));
        return "JMS topic " + settings.topic();
    }

    private Outage receivingOutage() {
        return new Outage(
                surroundings.log(),
                e -> RelayTexts.relayReceivingLost(settings.topic(), e),
                RelayTexts.relayReceivingBack(settings.topic()));
    }

    private RelayThread thread(Loop loop) {
        return new RelayThread(surroundings.threads().newThread(loop), loop);
    }

    @Override
    public void send(String payload) {
        Sending open = sending;
        if (open == null) {
            throw new IllegalStateException("The relay is not open");
        }
        try {
            open.send(payload);
            sendingOutage.end();
        } catch (ExecutionException e) {
            throw notSent(e.getCause());
        } catch (TimeoutException e) {
            throw notSent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Not sent", e);
        }
    }

    private IllegalStateException notSent(Throwable cause) {
        if (sending != null) {
            sendingOutage.begin(cause);
        }
        return new IllegalStateException("Not sent", cause);
    }

    @Override
    public synchronized void close() {
        Timing timing = surroundings.timing();
        List<RelayThread> ending = running;
        running = List.of();
        sending = null;
        ending.forEach(RelayThread::askToEnd);
        for (RelayThread thread : ending) {
            if (!thread.awaitEnd(timing.grace(), timing.ending())) {
                surroundings.log().log(Level.WARNING, RelayTexts.relayDoesNotEnd(settings.topic()));
            }
        }
    }
}
