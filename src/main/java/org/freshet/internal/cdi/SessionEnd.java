package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freshet.internal.protocol.Conversations;
import org.freshet.internal.protocol.Identities;

/**
 * Ends the connections of an HTTP session with it, which Payara 6 does only for users who have logged in, and not in good order. WildFly 39
 * does it by itself, earlier, with 1008 and without a word; clients know that. And ends them when the session gets another id, as by a
 * login: under its old name nothing would end them later.
 */
public final class SessionEnd implements HttpSessionListener, HttpSessionIdListener {

    private static final Logger LOG = System.getLogger("org.freshet.protocol");

    /** For so long a session's end waits for its connections to close in good order. */
    private static final long FAREWELL_MILLIS = 500;

    /** Waits: right after this Payara 6 closes a user's sockets with 1008 and cuts them off, also in the middle of a farewell. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        try {
            end(event.getSession().getId()).get(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.DEBUG, "A connection of a session has not ended with it yet", e);
        }
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        end(oldId);
    }

    private static Future<Void> end(String id) {
        try {
            Identities identities = CDI.current().select(Identities.class).get();
            return CDI.current().select(Conversations.class).get().endSession(identities.sessionName(id));
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "A session ended when nothing of Freshet was running", e);
            return CompletableFuture.completedFuture(null);
        }
    }
}
