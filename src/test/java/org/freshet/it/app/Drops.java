package org.freshet.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freshet.Caller;
import org.freshet.ReactiveMessage;
import org.freshet.spi.DropListener;

/** Remembers what did not fit into somebody's queue, and fails with some of it. */
@ApplicationScoped
public class Drops implements DropListener {

    /** The title of what it cannot take. */
    public static final String INDIGESTIBLE = "indigestible";

    private final List<String> dropped = new CopyOnWriteArrayList<>();

    @Override
    public void dropped(Caller who, ReactiveMessage message) {
        dropped.add(message.type() + " " + message.members().get("group"));
        if (message.members().get("data") instanceof Map<?, ?> data && INDIGESTIBLE.equals(data.get("title"))) {
            throw new IllegalStateException("A drop listener that fails.");
        }
    }

    List<String> dropped() {
        return dropped;
    }
}
