package org.freshet.internal.region;

/** How browsers get a fresh fragment of a region. */
public enum Mode {
    /** Rendered once for all its viewers, as nobody, and sent to them. */
    SHARED,
    /** Fetched by each browser in its own session. */
    PERSONAL,
    /** Asked of Faces by each browser, with the state of its own page. */
    VIEW
}
