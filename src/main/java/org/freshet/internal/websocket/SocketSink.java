package org.freshet.internal.websocket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.freshet.internal.broker.Sink;

/**
 * Writes the frames of one connection to its WebSocket session. A frame that the server has taken is not read yet, and Tyrus 2.1 takes dozens of
 * megabytes. So every now and then a ping follows, and the next frame may follow when that is answered: by a peer that has read so far.
 */
final class SocketSink implements Sink {

    private static final Logger LOG = System.getLogger("org.freshet.websocket");

    /** What may be written without having been read, in characters, but for the last frame. */
    private static final int WINDOW = 512 * 1024;

    private final Session session;
    private final Executor workers;
    /** What the peer has yet to answer; null if nothing waits for it. */
    private final AtomicReference<Question> asked = new AtomicReference<>();
    // Used by one send at a time.
    private int unconfirmed;
    private volatile boolean sending;

    /** @param nonce nobody can answer who has not read it */
    private record Question(ByteBuffer nonce, Consumer<Throwable> answered) {}

    /** The first ping comes after any part of a window: viewers of the same page are not all asked after the same frame. */
    SocketSink(Session session, Executor workers) {
        this(session, workers, ThreadLocalRandom.current().nextInt(WINDOW));
    }

    SocketSink(Session session, Executor workers, int unconfirmed) {
        this.session = session;
        this.workers = workers;
        this.unconfirmed = unconfirmed;
    }

    @Override
    public void send(String frame, Consumer<Throwable> done) {
        sending = true;
        try {
            PlatformContext.send(() -> session.getAsyncRemote().sendText(frame, result -> {
                sending = false;
                if (result.isOK()) {
                    taken(frame.length(), done);
                } else {
                    done.accept(failure(result.getException()));
                }
            }));
        } catch (IOException | RuntimeException e) {
            // A session that closed meanwhile: Undertow and Tyrus throw IllegalStateException.
            sending = false;
            done.accept(e);
        }
    }

    private void taken(int length, Consumer<Throwable> done) {
        unconfirmed += length;
        if (unconfirmed < WINDOW) {
            done.accept(null);
            return;
        }
        unconfirmed = 0;
        byte[] nonce = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        Question question = new Question(ByteBuffer.wrap(nonce), done);
        asked.set(question);
        try {
            PlatformContext.send(() -> session.getAsyncRemote().sendPing(ByteBuffer.wrap(nonce)));
        } catch (IOException | RuntimeException e) {
            if (asked.compareAndSet(question, null)) {
                done.accept(e);
            }
        }
    }

    /** The peer answered a ping, or says so. */
    void pong(ByteBuffer data) {
        Question question = asked.get();
        if (question != null && question.nonce.equals(data) && asked.compareAndSet(question, null)) {
            question.answered.accept(null);
        }
    }

    @Override
    public void ping() {
        try {
            PlatformContext.send(() -> session.getAsyncRemote().sendPing(ByteBuffer.allocate(0)));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "No ping on a connection that is closing", e);
        }
    }

    @Override
    public void close(int code, String reason) {
        // close() may block on a stalled peer; the caller may be an I/O thread.
        workers.execute(() -> closeNow(code, reason));
    }

    @Override
    public void cut(int code, String reason) {
        workers.execute(() -> {
            closeNow(code, reason);
            if (sending) {
                UndertowChannel.close(session);
            }
        });
    }

    private void closeNow(int code, String reason) {
        try {
            session.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A connection was closed already", e);
        }
    }

    private static Throwable failure(Throwable reported) {
        return reported == null ? new IOException("not sent") : reported;
    }
}
