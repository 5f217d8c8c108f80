package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freshet.internal.protocol.Conversations;
import org.freshet.internal.protocol.Identities;

/**
 * Ends the connections of an HTTP session with it. WildFly 39 does so by itself, earlier, with 1008 and without a word; clients know that.
 * And ends them when the session gets another id, as by a login: under its old name nothing would end them later.
 */
public final class SessionEnd implements HttpSessionListener, HttpSessionIdListener {

    private static final Logger LOG = System.getLogger("org.freshet.protocol");

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        end(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        end(oldId);
    }

    private static void end(String id) {
        try {
            Identities identities = CDI.current().select(Identities.class).get();
            CDI.current().select(Conversations.class).get().endSession(identities.sessionName(id));
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "A session ended when nothing of Freshet was running", e);
        }
    }
}
