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
import org.freshet.internal.wire.Protocol;

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
        boolean looking = conversations != null && !isHandshake(request);
        try {
            chain.doFilter(request, response);
        } finally {
            if (looking) {
                look(request);
            }
        }
    }

    /**
     * Ours are looked at by the handshake's own filter. Payara 6.2025.9 calls that before this one, and then the request that comes here
     * has the handshake's principal, which is in no role. Nobody logs in or out by one of the application's own.
     */
    private static boolean isHandshake(HttpServletRequest request) {
        String inside = request.getPathInfo();
        String path = inside == null ? request.getServletPath() : request.getServletPath() + inside;
        return path.equals(Protocol.SOCKET)
                || path.startsWith(Protocol.CONSUMER)
                || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private void look(HttpServletRequest request) {
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
