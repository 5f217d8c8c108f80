package org.freshet.it.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freshet.ConnectionEvent;
import org.freshet.ConnectionEvent.Closed;
import org.freshet.ConnectionEvent.Joined;
import org.freshet.ConnectionEvent.Left;
import org.freshet.ConnectionEvent.Opened;
import org.freshet.ConnectionEvent.Subscribed;
import org.freshet.ConnectionEvent.Unsubscribed;

/** What became of connections. */
@ApplicationScoped
public class Noted {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void opened(@Observes @Opened ConnectionEvent event) {
        note("opened", event);
    }

    void closed(@Observes @Closed ConnectionEvent event) {
        note("closed", event);
    }

    void subscribed(@Observes @Subscribed ConnectionEvent event) {
        note("subscribed", event);
    }

    void unsubscribed(@Observes @Unsubscribed ConnectionEvent event) {
        note("unsubscribed", event);
    }

    void joined(@Observes @Joined ConnectionEvent event) {
        note("joined", event);
    }

    void left(@Observes @Left ConnectionEvent event) {
        note("left", event);
    }

    private void note(String what, ConnectionEvent event) {
        lines.add(what + " " + event.caller().user() + " " + event.group() + " " + event.connection());
    }

    public List<String> lines() {
        return lines;
    }
}
