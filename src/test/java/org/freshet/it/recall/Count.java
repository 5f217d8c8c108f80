package org.freshet.it.recall;

/** What is counted for each operation. */
public enum Count {
    /** Regions that showed something else after it. */
    CHANGED("changed"),
    /** Regions that changed and were not told so, or were told what they do not show. */
    MISSED("missed"),
    /** Fragments that were pushed. */
    FRAGMENTS("fragments"),
    /** Fragments among them of which a viewer saw nothing. */
    USELESS("useless"),
    /** Regions that were to be fetched. */
    REFRESHES("refreshes"),
    /** Regions among them that showed what they had shown. */
    NEEDLESS("needless"),
    /** Renders off request. */
    RENDERS("renders"),
    /** Renders among them that changed nothing. */
    WASTED("wasted"),
    /** Renders off request of regions that say themselves what they depend on. */
    DECLARED("declared"),
    /** Renders among them that changed nothing. */
    DECLARED_WASTED("wasted"),
    /** Renders off request of regions of which statements tell what they depend on. */
    STATEMENTS("statem."),
    /** Renders among them that changed nothing. */
    STATEMENTS_WASTED("wasted");

    private final String heading;

    Count(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
