package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freshet.internal.protocol.Conversations;
import org.freshet.internal.protocol.Identities;

/**
 * Ends the connections of an HTTP session with it, which Payara 6 does only for users who have logged in. WildFly 39 does it by itself,
 * earlier, with 1008 and without a word; clients know that.
 */
public final class SessionEnd implements HttpSessionListener {

    private static final Logger LOG = System.getLogger("org.freshet.protocol");

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        try {
            Identities identities = CDI.current().select(Identities.class).get();
            String session = identities.sessionName(event.getSession().getId());
            CDI.current().select(Conversations.class).get().endSession(session);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "A session ended when nothing of Freshet was running", e);
        }
    }
}
