package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.protocol.Conversations;
import org.freshet.internal.protocol.Identities;

/**
 * Looks after each request whether the one behind its HTTP session is still the one who opened the session's connections. Nothing in the
 * platform tells of a logout, or of somebody else who logs in, in the same session. Costs next to nothing where a session has no
 * connections.
 */
public final class SessionWatch extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("org.freshet.protocol");

    private transient Identities identities;
    private transient Conversations conversations;

    @Override
    public void init() {
        try {
            identities = CDI.current().select(Identities.class).get();
            conversations = CDI.current().select(Conversations.class).get();
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "Nothing of Freshet is running here", e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Payara 6.2025.9: a request that became a WebSocket has lost its user when the chain returns.
        boolean upgrade = request.getHeader("Upgrade") != null;
        if (upgrade) {
            look(request);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (!upgrade) {
                look(request);
            }
        }
    }

    private void look(HttpServletRequest request) {
        if (conversations == null) {
            return;
        }
        try {
            Identity present = identities.of(request);
            if (present.session() != null && conversations.seen(present.session(), present.user())) {
                conversations.endOthers(identities.withRoles(request));
            }
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "A request's session had ended with it", e);
        }
    }
}
