package org.freshet.internal.cdi;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.freshet.GroupName;
import org.freshet.Presence;
import org.freshet.ReactiveConnections;
import org.freshet.internal.protocol.Conversations;
import org.freshet.internal.text.ApplicationTexts;

/**
 * Those of this node; other nodes are told to do the same.
 *
 * @param others takes user and group, which may be null
 * @param present who is in a group
 */
record NodeConnections(
        Conversations conversations, BiConsumer<String, String> others, Function<String, List<Presence>> present)
        implements ReactiveConnections {

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

    @Override
    public List<Presence> presence(String group) {
        if (!GroupName.isValid(group)) {
            throw new IllegalArgumentException(ApplicationTexts.presenceOf(group, GroupName.RULE));
        }
        return present.apply(group);
    }

    private int end(String user, String group) {
        int ended = conversations.close(user, group);
        others.accept(user, group);
        return ended;
    }
}
