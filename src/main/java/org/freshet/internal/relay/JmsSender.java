package org.freshet.internal.relay;

import jakarta.jms.JMSContext;
import java.util.function.BooleanSupplier;

/** Sends over one connection that is kept open, and made anew after an error. For one thread. */
final class JmsSender {

    private final JmsTopic topic;
    private JMSContext context;

    JmsSender(JmsTopic topic) {
        this.topic = topic;
    }

    /**
     * @param wanted whether to try a second time, over a new connection; if not, the error may be an interruption, and the connection
     *     one that heals itself
     */
    void send(String payload, BooleanSupplier wanted) {
        try {
            sendOnce(payload);
        } catch (RuntimeException e) {
            if (!wanted.getAsBoolean()) {
                throw e;
            }
            disconnect();
            sendOnce(payload);
        }
    }

    private void sendOnce(String payload) {
        if (context == null) {
            context = topic.connect();
        }
        topic.send(context, payload);
    }

    void disconnect() {
        JMSContext open = context;
        context = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (RuntimeException e) {
            return; // it is broken, or why would it be closed
        }
    }
}
