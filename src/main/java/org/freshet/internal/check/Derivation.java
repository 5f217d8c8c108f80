package org.freshet.internal.check;

import java.util.Set;

/**
 * One path and what it is derived from.
 *
 * @param declaredAt where that is said, for people
 */
public record Derivation(String path, Set<String> sources, String declaredAt) {

    public Derivation {
        sources = Set.copyOf(sources);
    }
}
