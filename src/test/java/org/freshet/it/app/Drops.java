package org.freshet.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freshet.Caller;
import org.freshet.ReactiveMessage;
import org.freshet.spi.DropListener;

/** Remembers what did not fit into somebody's queue. */
@ApplicationScoped
public class Drops implements DropListener {

    private final List<String> dropped = new CopyOnWriteArrayList<>();

    @Override
    public void dropped(Caller who, ReactiveMessage message) {
        dropped.add(message.type() + " " + message.members().get("group"));
    }

    List<String> dropped() {
        return dropped;
    }
}
