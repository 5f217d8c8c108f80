package org.freshet;

/**
 * What a {@link ReactiveConsumer} does. One bean serves all connections, several at once; what concerns one connection comes one after
 * the other, but for {@link #groupMessage}, which may come at any time. A request context is active. What throws is logged, and the
 * connection goes on.
 */
public interface ReactiveEndpoint {

    /** A connection has begun. It is a member of the consumer's groups already. */
    default void connected(ReactiveConnection connection) {}

    /** The client sent this text. */
    default void message(ReactiveConnection connection, String text) {}

    /**
     * A group of the connection's was told something.
     *
     * @param json the message as browsers get it, see {@code docs/protocol.md}; also {@code {"type":"resync"}}: some were lost
     * @return what to send, as one frame; null for nothing
     */
    default String groupMessage(ReactiveConnection connection, String json) {
        return json;
    }

    /** The connection has ended, whoever ended it. Called once. */
    default void disconnected(ReactiveConnection connection) {}
}
