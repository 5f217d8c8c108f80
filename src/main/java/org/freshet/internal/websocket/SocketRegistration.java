package org.freshet.internal.websocket;

import jakarta.servlet.ServletContext;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;

/** Registers the endpoints with a web application. */
public final class SocketRegistration {

    private SocketRegistration() {}

    /**
     * To be called when the context is being initialised: at the time of the initialiser Payara 6 has no container yet.
     *
     * @return null if it is registered; else why not
     */
    public static String register(ServletContext context) {
        Object container = context.getAttribute(ServerContainer.class.getName());
        if (!(container instanceof ServerContainer server)) {
            return "the server offers no WebSocket container to " + context.getContextPath() + "/";
        }
        try {
            server.addEndpoint(SocketEndpoint.class);
            server.addEndpoint(ConsumerSocket.class);
            return null;
        } catch (DeploymentException e) {
            return "the endpoint could not be registered: " + e.getMessage();
        }
    }
}
