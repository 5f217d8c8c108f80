package org.freshet.internal.region;

import java.util.List;

/**
 * Why a change touches a region.
 *
 * @param chain the changed path, then the derived ones that led on from it, then the region's dependency where that is none of them;
 *     empty if a group touched it
 * @param group the group that touched it, null if a path did
 */
public record Explanation<R>(List<Path> chain, String group, R region) {

    public Explanation {
        chain = List.copyOf(chain);
    }
}
