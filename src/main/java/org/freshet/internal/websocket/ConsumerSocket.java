package org.freshet.internal.websocket;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import org.freshet.internal.broker.CloseCode;
import org.freshet.internal.protocol.ConsumerConversation;
import org.freshet.internal.protocol.Conversations;
import org.freshet.internal.protocol.Workers;
import org.freshet.internal.wire.Protocol;

/** The transport of the application's own endpoints, one instance for each connection. {@link HandshakeFilter} knows which is meant. */
@ServerEndpoint(Protocol.CONSUMER + "{path}")
public class ConsumerSocket {

    private static final Logger LOG = System.getLogger("org.freshet.websocket");

    @Inject
    private Conversations conversations;

    @Inject
    private Workers workers;

    private ConsumerConversation conversation;
    private SocketSink sink;
    private final StringBuilder received = new StringBuilder();

    @OnOpen
    public void open(Session session) {
        sink = new SocketSink(session, workers);
        if (!(session.getUserPrincipal() instanceof Handshake handshake) || handshake.consumer() == null) {
            // The filter was not passed: nobody knows who this is.
            sink.close(CloseCode.POLICY, "no handshake");
            return;
        }
        session.setMaxIdleTimeout(0);
        conversation = conversations.open(handshake.consumer(), handshake.identity(), handshake.mark(), sink);
    }

    /** In parts, and put together here: Undertow 2.3 leaves the client of a message over its own limit without an answer. */
    @OnMessage
    public void text(String part, boolean last) {
        if (conversation == null) {
            return;
        }
        if (received.length() + part.length() > conversations.limits().maxFrame()) {
            conversation.tooLarge();
            conversation = null;
            return;
        }
        received.append(part);
        if (last) {
            String frame = received.toString();
            received.setLength(0);
            conversation.text(frame);
        }
    }

    @OnMessage
    public void binary(ByteBuffer part, boolean last) {
        if (conversation != null) {
            conversation.notText();
            conversation = null;
        }
    }

    @OnMessage
    public void pong(PongMessage pong) {
        if (conversation != null) {
            conversation.alive();
            sink.pong(pong.getApplicationData());
        }
    }

    @OnClose
    public void close() {
        if (conversation != null) {
            conversation.closed();
        }
    }

    /** A broken connection is everyday business: the close that follows cleans up. */
    @OnError
    public void error(Throwable failure) {
        LOG.log(failure instanceof IOException ? Level.DEBUG : Level.INFO, "A connection failed", failure);
    }
}
