package org.freshet.internal.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.freshet.Presence;

/** Who is a member of which group, and who follows that. Changed with the broker's lock held; who is a member may be read by any thread. */
final class Members {

    private final Map<String, Set<Connection>> groups = new ConcurrentHashMap<>();
    private final Watch watch;
    private final Rosters rosters;
    private final Consumer<String> tellPresence;

    /** @param tellPresence called with a group a moment after it changed, if somebody follows who is in it */
    Members(Watch watch, Later later, Consumer<String> tellPresence) {
        this.watch = watch;
        this.rosters = new Rosters(watch, this::of, later);
        this.tellPresence = tellPresence;
    }

    /** Live. */
    Set<Connection> of(String group) {
        return groups.getOrDefault(group, Set.of());
    }

    /** @return false if it was one */
    boolean add(Connection connection, String group) {
        boolean joined = connection.groups().add(group);
        groups.computeIfAbsent(group, g -> ConcurrentHashMap.newKeySet()).add(connection);
        if (joined) {
            watch.joined(connection, group);
            rosters.joined(connection, group, tellPresence);
        }
        return joined;
    }

    /** @return false if it was none */
    boolean remove(Connection connection, String group) {
        boolean left = connection.groups().remove(group);
        if (left) {
            removed(connection, group);
        }
        return left;
    }

    void removeFromAll(Connection connection) {
        for (String group : connection.groups()) {
            removed(connection, group);
        }
        connection.groups().clear();
    }

    private void removed(Connection connection, String group) {
        groups.computeIfPresent(group, (g, set) -> {
            set.remove(connection);
            return set.isEmpty() ? null : set;
        });
        rosters.left(connection, group, tellPresence);
        watch.left(connection, group);
    }

    int groupCount() {
        return groups.size();
    }

    /** In all groups together. */
    long count() {
        return groups.values().stream().mapToLong(Set::size).sum();
    }

    /** Who is in a group, by name. For any thread. */
    List<Presence> presence(String group) {
        return Roster.of(group, of(group)).whole().joined();
    }

    /** Who is in the group that the members of this one follow; null if it is no such group. */
    Attendance followedOrNull(String group) {
        String followed = Rosters.followed(group);
        Roster roster = followed == null ? null : rosters.orNull(followed);
        return roster == null ? null : roster.whole();
    }

    /** What the followers of a group have yet to be told; null if nothing. From now on it counts as told. */
    Attendance takeNewsOrNull(String group) {
        return rosters.take(group);
    }
}
