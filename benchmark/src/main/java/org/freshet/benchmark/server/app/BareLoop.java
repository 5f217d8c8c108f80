package org.freshet.benchmark.server.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.Session;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends a text to all sessions, and nothing else: the least that any server push costs. The caller waits until everybody has it before he
 * sends again, so there is one send in flight for each session.
 */
@ApplicationScoped
public class BareLoop {

    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();

    void add(Session session) {
        sessions.add(session);
        opened.incrementAndGet();
    }

    void remove(Session session) {
        sessions.remove(session);
    }

    int opened() {
        return opened.get();
    }

    void send(String text) {
        for (Session session : sessions) {
            session.getAsyncRemote().sendText(text, result -> {});
        }
    }
}
