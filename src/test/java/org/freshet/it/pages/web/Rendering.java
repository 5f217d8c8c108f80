package org.freshet.it.pages.web;

import java.util.Map;

/** What the server says of its renders off request. */
final class Rendering {

    private Rendering() {}

    /** Returns when no render is due or running. */
    static void awaitQuiet() {
        throw new UnsupportedOperationException("nothing renders off request");
    }

    /** Renders so far, by view and region: {@code "/repeat.xhtml list"}. */
    static Map<String, Long> counts() {
        throw new UnsupportedOperationException("nothing renders off request");
    }
}
