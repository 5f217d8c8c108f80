package org.freshet.internal.relay;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.time.Duration;
import java.util.UUID;

/** The topic as this relay sees it: without the messages of other applications, and without its own. */
final class JmsTopic {

    private static final String APPLICATION = "application";
    private static final String SENDER = "sender";
    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

    private final ConnectionFactory factory;
    private final JmsSettings settings;
    private final String sender = UUID.randomUUID().toString();

    JmsTopic(ConnectionFactory factory, JmsSettings settings) {
        this.factory = factory;
        this.settings = settings;
    }

    JMSContext connect() {
        return factory.createContext();
    }

    /** "noLocal" would not keep our own messages away: they are sent over another connection. */
    JMSConsumer consumer(JMSContext context) {
        String application = settings.application().replace("'", "''");
        String selector = APPLICATION + " = '" + application + "' AND " + SENDER + " <> '" + sender + "'";
        return context.createConsumer(context.createTopic(settings.topic()), selector);
    }

    void send(JMSContext context, String payload) {
        context.createProducer()
                .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                .setTimeToLive(TIME_TO_LIVE.toMillis())
                .setProperty(APPLICATION, settings.application())
                .setProperty(SENDER, sender)
                .send(context.createTopic(settings.topic()), payload);
    }
}
