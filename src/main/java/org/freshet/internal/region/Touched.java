package org.freshet.internal.region;

import java.util.Collection;
import java.util.List;

/**
 * What a transaction means for the regions.
 *
 * @param groups of all variants that it touched: whoever joins one of these with an older position has missed something
 * @param due what is to be refreshed now; to be {@linkplain LiveRegions#begin begun} in any case, once its notices are told
 */
public record Touched(List<String> groups, Due due) {

    /** To be told now. */
    public List<Notice> notices() {
        return due.notices();
    }

    /** To be told in a moment. */
    public Collection<String> awaited() {
        return due.groups();
    }
}
