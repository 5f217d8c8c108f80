package org.freshet.internal.websocket;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.protocol.Admission;
import org.freshet.internal.protocol.Conversations;
import org.freshet.internal.protocol.Identities;
import org.freshet.internal.protocol.Refusal;
import org.freshet.internal.protocol.Refusals;

/**
 * Stands before the WebSocket endpoint: refuses with 403 whom the settings do not admit (an exception in {@code modifyHandshake} would be
 * a 500 on both servers), and notes who is connecting. Never creates a session.
 */
public final class HandshakeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Identities identities;

    @Inject
    private transient Admission admission;

    @Inject
    private transient Conversations conversations;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long mark = conversations.mark();
        Identity identity = identities.withRoles(request);
        Refusal refusal = admission.refusalOrNull(identity, request.getHeader("Origin"), request.getHeader("Host"));
        if (refusal == null) {
            refusal = conversations.refusalOrNull(identity);
        }
        if (refusal != null) {
            refusals.count(refusal.reason());
            response.sendError(HttpServletResponse.SC_FORBIDDEN, refusal.text());
            return;
        }
        Principal principal = new Handshake(identity, mark, request.getContextPath());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public Principal getUserPrincipal() {
                        return principal;
                    }
                },
                response);
    }
}
