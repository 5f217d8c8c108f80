package org.freshet;

import java.util.Objects;

/**
 * What one group is told about a change. Immutable.
 *
 * @param group the group's name
 * @param kind what the group is told: an entity that moved from one group to another was removed for the first and created for the
 *     second
 * @param exposing whether the exposed attributes go along
 * @param target on the collection group of a removal: the instance group whose components go; else null
 */
public record GroupNotice(String group, ChangeKind kind, boolean exposing, String target) {

    public GroupNotice {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(kind, "kind");
    }
}
