package org.freshet.internal.websocket;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.protocol.Admission;
import org.freshet.internal.protocol.Consumer;
import org.freshet.internal.protocol.Consumers;
import org.freshet.internal.protocol.Conversations;
import org.freshet.internal.protocol.Identities;
import org.freshet.internal.protocol.Refusal;
import org.freshet.internal.protocol.Refusals;
import org.freshet.internal.wire.Protocol;

/**
 * Stands before the WebSocket endpoints: refuses with 403 whom the settings do not admit (an exception in {@code modifyHandshake} would be
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

    @Inject
    private transient Consumers consumers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long mark = conversations.mark();
        Identity identity = identities.withRoles(request);
        Refusal refusal = admission.refusalOrNull(identity, request.getHeader("Origin"), request.getHeader("Host"));
        if (refusal == null) {
            conversations.present(identity);
            refusal = conversations.refusalOrNull(identity);
        }
        Consumer consumer = null;
        String path = consumerPathOrNull(request);
        if (refusal == null && path != null) {
            consumer = consumers.orNull(path, request.getServletContext());
            if (consumer == null) {
                refusals.count(Refusals.ENDPOINT);
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            refusal = consumer.refusalOrNull(identity);
        }
        if (refusal != null) {
            refusals.count(refusal.reason());
            response.sendError(HttpServletResponse.SC_FORBIDDEN, refusal.text());
            return;
        }
        Principal principal = new Handshake(identity, mark, request.getContextPath(), consumer);
        chain.doFilter(handshake(request, principal), response);
    }

    private static HttpServletRequest handshake(HttpServletRequest request, Principal principal) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return principal;
            }

            /** Tyrus would close the socket when the session of a user ends, perhaps before it is told why. We do. */
            @Override
            public HttpSession getSession(boolean create) {
                return create ? super.getSession(true) : null;
            }
        };
    }

    /** Of an endpoint of the application's own; null if it is ours. Paths have no letters that URLs encode. */
    private static String consumerPathOrNull(HttpServletRequest request) {
        String prefix = request.getContextPath() + Protocol.CONSUMER;
        String uri = request.getRequestURI();
        return uri.startsWith(prefix) ? uri.substring(prefix.length()) : null;
    }
}
