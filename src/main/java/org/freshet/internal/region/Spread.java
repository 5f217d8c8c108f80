package org.freshet.internal.region;

/** Within which time pages fetch what all of them show, so that they do not come at once. */
public final class Spread {

    static final long MILLIS = 2_000;

    private static final long FROM = 20;

    private Spread() {}

    /**
     * @param pages how many of them there are
     * @return milliseconds; 0: few enough to come at once
     */
    public static long over(long pages) {
        return pages < FROM ? 0 : Math.min(MILLIS, pages);
    }
}
