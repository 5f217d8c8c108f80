package org.freshet.spi;

import java.util.function.Consumer;

/**
 * Carries what one node publishes to the other nodes of the application; the platform has no such thing that works the same on all
 * servers. The one that comes with Freshet uses a JMS topic. To replace it, provide a CDI bean of this type.
 *
 * <p>A payload is opaque text, complete in itself. A relay keeps the order of one node's payloads and may lose some: the receiver
 * numbers them and resynchronises its browsers on a gap, and when it hears of a node for the first time. It may hand a node its own
 * payloads too, they are ignored.
 */
public interface Relay {

    /**
     * Begins to receive. Called once, on a managed thread, when the application starts. Must not block and must not fail for want of a
     * broker that may come later.
     *
     * @param receiver takes the payloads of other nodes, one at a time; does not throw
     * @return what an administrator is told at start-up, such as {@code "JMS topic freshet"}
     * @throws RelayUnavailableException if there is nothing to relay with on this server: the node works alone
     */
    String open(Consumer<String> receiver);

    /**
     * Sends to the other nodes. Called on one managed thread, never inside a transaction. May block for a short while.
     *
     * @throws RuntimeException if it could not be sent: logged, and not tried again with this payload
     */
    void send(String payload);

    /** Ends receiving and gives everything back; after it returns no thread of the relay's runs. Called once. */
    void close();
}
