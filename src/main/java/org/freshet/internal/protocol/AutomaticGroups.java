package org.freshet.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import org.freshet.GroupName;
import org.freshet.internal.broker.Identity;

/** The groups that a connection is in from the start. Those of its user and session are how the server finds it: it stays in them. */
final class AutomaticGroups {

    private AutomaticGroups() {}

    static List<String> of(Identity identity) {
        List<String> groups = new ArrayList<>();
        if (identity.user() != null && !identity.user().isEmpty()) {
            String own = userOrNull(identity.user());
            if (own != null) {
                groups.add(own);
            }
            groups.add("users");
        }
        if (identity.session() != null) {
            groups.add(session(identity.session()));
        }
        groups.add("broadcast");
        return groups;
    }

    /** Whether the group is how the server finds the connections of this one. */
    static boolean identify(Identity identity, String group) {
        return group.equals(userOrNull(identity.user()))
                || identity.session() != null && group.equals(session(identity.session()));
    }

    static String session(String session) {
        return GroupName.of("session", session);
    }

    /** Null if the name makes no group: then nobody can name one to publish to it either. */
    static String userOrNull(String user) {
        String group = user == null || user.isEmpty() ? null : "user." + GroupName.segment(user);
        return GroupName.isValid(group) ? group : null;
    }
}
