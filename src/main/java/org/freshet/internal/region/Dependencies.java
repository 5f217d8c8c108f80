package org.freshet.internal.region;

import java.util.HashSet;
import java.util.Set;

/** What a region depends on: paths, hit by those of a change, and groups, matched exactly. Immutable. */
public record Dependencies(Set<Path> paths, Set<String> groups) {

    public static final Dependencies NONE = new Dependencies(Set.of(), Set.of());

    public Dependencies {
        paths = Set.copyOf(paths);
        groups = Set.copyOf(groups);
    }

    Dependencies and(Dependencies other) {
        Set<Path> allPaths = new HashSet<>(paths);
        allPaths.addAll(other.paths);
        Set<String> allGroups = new HashSet<>(groups);
        allGroups.addAll(other.groups);
        return new Dependencies(allPaths, allGroups);
    }

    public boolean isEmpty() {
        return paths.isEmpty() && groups.isEmpty();
    }
}
