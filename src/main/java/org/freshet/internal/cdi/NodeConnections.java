package org.freshet.internal.cdi;

import java.util.Objects;
import java.util.function.BiConsumer;
import org.freshet.ReactiveConnections;
import org.freshet.internal.protocol.Conversations;

/**
 * Those of this node; other nodes are told to do the same.
 *
 * @param others takes user and group, which may be null
 */
record NodeConnections(Conversations conversations, BiConsumer<String, String> others) implements ReactiveConnections {

    @Override
    public int close(String user) {
        return end(Objects.requireNonNull(user, "user"), null);
    }

    @Override
    public int close(String user, String group) {
        return end(Objects.requireNonNull(user, "user"), Objects.requireNonNull(group, "group"));
    }

    @Override
    public int closeGroup(String group) {
        return end(null, Objects.requireNonNull(group, "group"));
    }

    @Override
    public int closeAll() {
        return end(null, null);
    }

    private int end(String user, String group) {
        int ended = conversations.close(user, group);
        others.accept(user, group);
        return ended;
    }
}
