package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;
import org.freshet.internal.protocol.Conversations;

/**
 * Tells clients that the application stops, while they can still be told. It serves nothing: it is a servlet because servlets are the
 * first thing that both servers destroy; by the time of {@code contextDestroyed} WildFly 39 has closed the sockets with its sessions
 * (1008) and Payara 6 with its filters (1000).
 */
public final class StopSignal extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient Conversations conversations;

    @Override
    public void init() {
        conversations = CDI.current().select(Conversations.class).get();
    }

    @Override
    public void destroy() {

        conversations.endAll();
    }
}
