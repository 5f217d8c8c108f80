package org.freshet.internal.broker;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * How messages leave on a connection.
 *
 * @param filter makes of a message of a group what is sent, null for nothing; it may block and does not throw. Null: as it is
 * @param on where that happens; null if there is no filter
 * @param bare whether the protocol is the application's own: one message is one frame, there is no farewell, and the filter is shown
 *     resynchronisations, too
 * @param dropped told of each message of a group that did not fit into the queue, with a lock held; null: nobody wants to know
 */
public record Manner(UnaryOperator<String> filter, Executor on, boolean bare, Consumer<String> dropped) {

    /** As the protocol says. */
    public static final Manner PLAIN = new Manner(null, null, false, null);
}
