package org.freshet.internal.region;

import java.util.Objects;
import org.freshet.Origin;

/**
 * Who alone caused what a region is refreshed for. Its own page may pass over what it is told then: so whatever is told next, for another
 * reason, has to be told even if it is the same. Not safe for several threads.
 */
final class SoleOrigin {

    private boolean due;
    private Origin next;
    /** Whether anything was the cause of the present refresh: what only compares has none. */
    private boolean caused;

    private Origin current;

    /** Of the last fragment that was sent. */
    private Origin told;

    void due(Origin by) {
        next = due && !Objects.equals(next, by) ? null : by;
        due = true;
    }

    void begin() {
        caused = due;
        current = due ? next : null;
        due = false;
    }

    Origin ofRefresh() {
        return current;
    }

    /**
     * A fragment for all was rendered, which differs from what they show, or not.
     *
     * @return whether it is to be sent
     */
    boolean rendered(boolean differs) {
        // What changed meanwhile, by another's hand, may be in it already.
        boolean passedOver = caused && told != null && !told.equals(current);
        if (differs || passedOver) {
            told = current;
        }
        return differs || passedOver;
    }
}
