package org.freshet.internal.relay;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.naming.InitialContext;
import org.freshet.internal.text.Texts;
import org.freshet.spi.Relay;

/**
 * Relays over a JMS topic, with a thread and a connection for each direction. Each direction heals by itself; what is sent while it is
 * broken is lost.
 */
public final class JmsRelay implements Relay {

    private static final Logger LOG = System.getLogger("org.freshet.relay");

    private final JmsSettings settings;
    private final ThreadFactory threads;
    private final FactoryLookup factories;
    private final Timing timing;
    private final Outage sendingOutage;
    private volatile Sending sending;
    private List<RelayThread> running = List.of();

    /** @param threads gives managed threads: a plain one has no JNDI names and no JMS on some servers */
    public JmsRelay(JmsSettings settings, ThreadFactory threads) {
        this(settings, threads, InitialContext::doLookup, Timing.usual());
    }

    JmsRelay(JmsSettings settings, ThreadFactory threads, JndiLookup jndi, Timing timing) {
        this.settings = settings;
        this.threads = threads;
        this.factories = new FactoryLookup(jndi);
        this.timing = timing;
        this.sendingOutage =
                new Outage(e -> Texts.relaySendingLost(settings.topic(), e), Texts.relaySendingBack(settings.topic()));
    }

    @Override
    public synchronized String open(Consumer<String> receiver) {
        JmsTopic topic = new JmsTopic(factories.findOrFail(settings.connectionFactory()), settings);
        Receiving receiving = new Receiving(topic, receiver, timing.backoff(), receivingOutage());
        sending = new Sending(new JmsSender(topic), timing.sending());
        running = List.of(thread(receiving), thread(sending));
        running.forEach(thread -> thread.start("freshet-relay-" + settings.application()));
        return "JMS topic " + settings.topic();
    }

    private Outage receivingOutage() {
        return new Outage(
                e -> Texts.relayReceivingLost(settings.topic(), e), Texts.relayReceivingBack(settings.topic()));
    }

    private RelayThread thread(Loop loop) {
        return new RelayThread(threads.newThread(loop), loop);
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
        List<RelayThread> ending = running;
        running = List.of();
        sending = null;
        ending.forEach(RelayThread::askToEnd);
        for (RelayThread thread : ending) {
            if (!thread.awaitEnd(timing.grace(), timing.ending())) {
                LOG.log(Level.WARNING, Texts.relayDoesNotEnd(settings.topic()));
            }
        }
    }
}
