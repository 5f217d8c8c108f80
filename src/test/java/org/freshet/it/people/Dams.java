package org.freshet.it.people;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freshet.ReactiveConnection;
import org.freshet.ReactiveConsumer;
import org.freshet.ReactiveEndpoint;

/** Tells home pages of new dams, in words of its own. */
@ReactiveConsumer(path = "dams", groups = "dams")
public class Dams implements ReactiveEndpoint {

    private final List<String> rivers = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();

    @Override
    public void connected(ReactiveConnection connection) {
        connection.send("hello " + connection.caller().user());
    }

    @Override
    public void message(ReactiveConnection connection, String text) {
        if (text.equals("fail")) {
            throw new IllegalStateException("failed on purpose");
        }
        if (text.startsWith("join ")) {
            connection.join(text.substring(5));
        }
        connection.send("heard " + text);
    }

    @Override
    public String groupMessage(ReactiveConnection connection, String json) {
        return json.contains("\"refresh\"") ? "New Dam" : null;
    }

    @Override
    public void disconnected(ReactiveConnection connection) {
        ended.add(connection.id());
    }

    public List<String> rivers() {
        return rivers;
    }

    public int endings() {
        return ended.size();
    }
}
