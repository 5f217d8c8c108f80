package org.freshet.internal.websocket;

import jakarta.websocket.Session;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freshet.internal.text.TransportTexts;

/**
 * The connection below a session of Undertow's: as long as the peer does not take a frame, {@code Session.close} leaves it open there, and nothing
 * of the API ends it but a timer for each frame, which costs a tenth of the sending.
 */
final class UndertowChannel {

    private static final Logger LOG = System.getLogger("org.freshet.websocket");

    private UndertowChannel() {}

    /** Ends the connection at once. Does nothing on other servers. Does not throw. */
    static void close(Session session) {
        try {
            Object channel = session.getClass().getMethod("getWebSocketChannel").invoke(session);
            if (channel instanceof Closeable open) {
                open.close();
            }
        } catch (NoSuchMethodException e) {
            LOG.log(
                    Level.DEBUG,
                    "No session of Undertow's: " + session.getClass().getName());
        } catch (ReflectiveOperationException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, TransportTexts.connectionNotCut(), e);
        }
    }
}
