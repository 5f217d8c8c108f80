package org.freshet.it.probe;

import jakarta.inject.Inject;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/** An endpoint as applications write them, without Freshet. */
@ServerEndpoint("/rx/socket")
public class ControlSocket {

    @Inject
    private ControlBean bean;

    /** The server closes, as an application does that stops. */
    @OnMessage
    public void close(String text, Session session) throws IOException {
        session.close();
    }

    @OnOpen
    public void open(Session session) throws IOException {
        session.getBasicRemote().sendText("{\"type\":\"hello\",\"people\":" + bean.people() + "}");
    }
}
