package org.freshet.internal.websocket;

import java.security.Principal;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.protocol.Consumer;

/**
 * Carries who is connecting from the HTTP request into the WebSocket session, as its principal: the one thing that both Undertow 2.3 and
 * Tyrus 2.1 hand over for each connection. (Tyrus shares the user properties of {@code modifyHandshake} between connections.)
 *
 * @param mark when it was found out
 * @param application the context path of the web application
 * @param consumer the application's own endpoint that is connected to; null for ours
 */
record Handshake(Identity identity, long mark, String application, Consumer consumer) implements Principal {

    @Override
    public String getName() {
        return identity.user() == null ? "" : identity.user();
    }
}
