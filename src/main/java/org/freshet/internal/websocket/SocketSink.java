package org.freshet.internal.websocket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.freshet.internal.broker.Sink;

/** Writes the frames of one connection to its WebSocket session. */
final class SocketSink implements Sink {

    private static final Logger LOG = System.getLogger("org.freshet.websocket");

    private final Session session;
    private final Executor workers;

    SocketSink(Session session, long sendTimeout, Executor workers) {
        this.session = session;
        this.workers = workers;
        // Undertow 2.3 frees a stalled connection by this alone, Tyrus 2.1 by close() alone.
        session.getAsyncRemote().setSendTimeout(sendTimeout);
    }

    @Override
    public void send(String frame, Consumer<Throwable> done) {
        try {
            session.getAsyncRemote()
                    .sendText(frame, result -> done.accept(result.isOK() ? null : failure(result.getException())));
        } catch (RuntimeException e) {
            // A session that closed meanwhile: Undertow and Tyrus throw IllegalStateException.
            done.accept(e);
        }
    }

    @Override
    public void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "No ping on a connection that is closing", e);
        }
    }

    @Override
    public void close(int code, String reason) {
        // close() may block on a stalled peer; the caller may be an I/O thread.
        workers.execute(() -> {
            try {
                session.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.DEBUG, "A connection was closed already", e);
            }
        });
    }

    private static Throwable failure(Throwable reported) {
        return reported == null ? new IOException("not sent") : reported;
    }
}
