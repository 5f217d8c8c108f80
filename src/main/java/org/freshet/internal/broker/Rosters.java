package org.freshet.internal.broker;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The rosters of those groups whose presence somebody follows. Guarded by the broker's lock; costs the other groups nothing. */
final class Rosters {

    /** The members of {@code presence.x} follow who is in {@code x}. */
    static final String PREFIX = "presence.";
    /** Whoever loads a page anew is back by then, and nobody is told. */
    static final long GATHERING_MILLIS = 200;

    private final Watch watch;
    private final Function<String, Collection<Connection>> members;
    private final Later later;
    private final Map<String, Roster> kept = new HashMap<>();
    private final Set<String> due = new HashSet<>();

    Rosters(Watch watch, Function<String, Collection<Connection>> members, Later later) {
        this.watch = watch;
        this.members = members;
        this.later = later;
    }

    /** The group that is followed by the members of this one; null if there is none. */
    static String followed(String group) {
        return group.startsWith(PREFIX) ? group.substring(PREFIX.length()) : null;
    }

    /** @param tell called with the group a moment later, if its followers are to be told */
    void joined(Connection connection, String group, Consumer<String> tell) {
        String followed = followed(group);
        if (followed != null) {
            kept.computeIfAbsent(followed, g -> Roster.of(g, members.apply(g)));
        }
        boolean tracked = watch.tracks(group);
        Roster roster = tracked ? kept.computeIfAbsent(group, Roster::new) : kept.get(group);
        if (roster != null) {
            if (roster.add(connection.identity().user()) && tracked) {
                watch.arrived(connection, group);
            }
            changed(roster, group, tell);
        }
    }

    void left(Connection connection, String group, Consumer<String> tell) {
        String followed = followed(group);
        if (followed != null) {
            forget(followed);
        }
        Roster roster = kept.get(group);
        if (roster != null) {
            if (roster.remove(connection.identity().user()) && watch.tracks(group)) {
                watch.departed(connection, group);
            }
            changed(roster, group, tell);
            forget(group);
        }
    }

    /** Null if it is kept for nobody. */
    Roster orNull(String group) {
        return kept.get(group);
    }

    /** What the followers are to be told now; null if nothing. */
    Attendance take(String group) {
        due.remove(group);
        Roster roster = kept.get(group);
        return roster == null ? null : roster.take();
    }

    private void changed(Roster roster, String group, Consumer<String> tell) {
        if (!isFollowed(group)) {
            roster.settle();
        } else if (due.add(group)) {
            later.after(GATHERING_MILLIS, () -> tell.accept(group));
        }
    }

    private void forget(String group) {
        Roster roster = kept.get(group);
        if (roster != null && !isFollowed(group) && (roster.isEmpty() || !watch.tracks(group))) {
            kept.remove(group);
        }
    }

    private boolean isFollowed(String group) {
        return !members.apply(PREFIX + group).isEmpty();
    }
}
