package org.freshet.internal.region;

import org.freshet.Origin;

/** What the viewers of a variant are told. */
public sealed interface Notice {

    /** The variant's own group. */
    String group();

    /** Who alone caused all that is new in it; null if nobody did, or several. */
    Origin origin();

    /** Fetch it, after a random time up to so many milliseconds. */
    record Refresh(String group, long within, Origin origin) implements Notice {}

    /** Show this. */
    record Fragment(String group, String region, String key, String html, Origin origin) implements Notice {}

    /** Remove it. */
    record Gone(String group, String region, String key) implements Notice {

        @Override
        public Origin origin() {
            return null;
        }
    }
}
