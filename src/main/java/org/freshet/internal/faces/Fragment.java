package org.freshet.internal.faces;

import org.freshet.internal.region.Shown;

/** What came of rendering one region of a view. */
sealed interface Fragment {

    /** @param shown what it showed, and whether that is for everybody who was meant */
    record Html(String html, Shown shown, boolean asWanted) implements Fragment {}

    /** The view does not show it now. */
    record Absent() implements Fragment {}

    /** The view did not get as far as rendering: it redirected or answered otherwise. */
    record Elsewhere() implements Fragment {}

    /** @param expression the one that failed; null if none did */
    record Failed(Exception failure, String expression) implements Fragment {}
}
