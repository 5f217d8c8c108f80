package org.freshet.internal.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Connections whose next frame waits for what groups of theirs are about to be told. Safe for any thread. */
final class HeldFrames {

    private final Map<String, Set<Connection>> waiting = new ConcurrentHashMap<>();

    /** @return those that wait: the members of an awaited group */
    List<Connection> hold(Collection<Connection> told, Collection<String> awaited, long until) {
        List<Connection> held = new ArrayList<>();
        for (Connection connection : told) {
            List<String> groups = connection.memberOf(awaited);
            if (!groups.isEmpty()) {
                connection.await(groups, until);
                groups.forEach(group -> waiting.compute(group, (g, others) -> with(connection, others)));
                held.add(connection);
            }
        }
        return held;
    }

    private static Set<Connection> with(Connection connection, Set<Connection> others) {
        Set<Connection> all = others == null ? ConcurrentHashMap.newKeySet() : others;
        all.add(connection);
        return all;
    }

    void release(Collection<String> groups) {
        for (String group : groups) {
            Set<Connection> released = waiting.remove(group);
            if (released != null) {
                for (Connection connection : released) {
                    connection.arrived(group);
                    connection.drain();
                }
            }
        }
    }
}
