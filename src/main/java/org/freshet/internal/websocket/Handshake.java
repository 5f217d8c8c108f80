package org.freshet.internal.websocket;

import java.security.Principal;
import org.freshet.internal.broker.Identity;

/**
 * Carries who is connecting from the HTTP request into the WebSocket session, as its principal: the one thing that both Undertow 2.3 and
 * Tyrus 2.1 hand over for each connection. (Tyrus shares the user properties of {@code modifyHandshake} between connections.)
 *
 * @param mark when it was found out
 * @param application the context path of the web application
 */
record Handshake(Identity identity, long mark, String application) implements Principal {

    @Override
    public String getName() {
        return identity.user() == null ? "" : identity.user();
    }
}
