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
     * Tries again over a new connection if that one was old: it may have been cut unnoticed.
     *
     * @param wanted whether the payload is still to be sent; if not, the error may be an interruption, and the connection one that
     *     heals itself
     */
    void send(String payload, BooleanSupplier wanted) {
        boolean old = context != null;
        try {
            sendOnce(payload);
        } catch (RuntimeException e) {
            if (!wanted.getAsBoolean()) {
                throw e;
            }
            disconnect();
            if (!old) {
                throw e;
            }
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
