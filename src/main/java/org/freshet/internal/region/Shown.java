package org.freshet.internal.region;

import java.util.List;

/**
 * What a region showed when it was rendered.
 *
 * @param mark how far the journal was before anything was read
 * @param text the HTML without what differs for each viewer anyway (tokens, view state) and without the regions inside
 * @param reasons why it is not shared, in words; empty if it is proved to be the same for everybody
 * @param interval the least time between two refreshes, in milliseconds
 * @param claimed whether the page's author says that it is the same for everybody, whatever is found out
 * @param existing whether it is proved to be on everybody's page, or on nobody's
 * @param line where the tag stands in its file; 0 if unknown
 * @param whole false if rendering it failed on the way: it may depend on more than it had read by then
 */
public record Shown(
        Variant variant,
        Dependencies dependencies,
        long mark,
        String text,
        List<String> reasons,
        long interval,
        boolean claimed,
        boolean existing,
        int line,
        boolean whole) {

    /** The same for keeping, where it is one page's, and so never compared: there may be as many as there are pages. */
    Shown withoutText() {
        return new Shown(variant, dependencies, mark, "", reasons, interval, claimed, existing, line, whole);
    }
}
