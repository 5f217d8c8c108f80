package org.freshet.internal.check;

import java.util.Set;

/**
 * What was declared in code of one region.
 *
 * @param region its {@code id}
 * @param paths may be empty
 */
public record DeclaredRegion(String view, String region, Set<String> paths) {

    public DeclaredRegion {
        paths = Set.copyOf(paths);
    }
}
