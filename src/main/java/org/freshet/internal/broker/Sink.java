package org.freshet.internal.broker;

import java.util.function.Consumer;

/** The transport's end of a connection. Called without any lock held; one send at a time. */
public interface Sink {

    /**
     * Sends one frame without waiting for it. Does not throw.
     *
     * @param done called once, on any thread, also on the caller's stack: with null when the next frame may follow, else with what
     *     went wrong; not called if the connection ends before either
     */
    void send(String frame, Consumer<Throwable> done);

    /** Asks the peer for a sign of life. Called only while nothing is being sent; does not throw. */
    void ping();

    /** Closes with this WebSocket close code, after what is being sent. Does not block, does not throw. */
    void close(int code, String reason);

    /** The same for a peer that does not take what is being sent: frees what that holds. */
    default void cut(int code, String reason) {
        close(code, reason);
    }
}
