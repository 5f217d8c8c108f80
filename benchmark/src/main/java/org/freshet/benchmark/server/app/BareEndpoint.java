package org.freshet.benchmark.server.app;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** A WebSocket without any protocol. */
@ServerEndpoint("/bare")
public class BareEndpoint {

    @Inject
    private BareLoop loop;

    @OnOpen
    public void open(Session session) {
        loop.add(session);
    }

    @OnClose
    public void close(Session session) {
        loop.remove(session);
    }
}
