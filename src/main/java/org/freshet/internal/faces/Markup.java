package org.freshet.internal.faces;

import java.util.regex.Pattern;

/** What of a region's HTML is not its content: the state of one page, and what a server adds to links. */
final class Markup {

    /** Written by Mojarra 4 where the state goes, once that is known (RIConstants.SAVESTATE_FIELD_MARKER). */
    private static final String STATE_MARKER = "~com.sun.faces.saveStateFieldMarker~";

    private static final Pattern STATE =
            Pattern.compile("<input [^>]*name=\"[^\"]*jakarta\\.faces\\.(ViewState|ClientWindow)\"[^>]*>");
    private static final Pattern SESSION = Pattern.compile(";jsessionid=[^\"'?#&<>\\s]*");

    private Markup() {}

    /** Without the state of a view that nobody will post back to. */
    static String withoutState(String html) {
        return html.contains("jakarta.faces.") || html.contains(STATE_MARKER)
                ? STATE.matcher(html.replace(STATE_MARKER, "")).replaceAll("")
                : html;
    }

    /** What all who look at the same see. */
    static String common(String html) {
        String stateless = withoutState(html);
        return stateless.contains(";jsessionid=") ? SESSION.matcher(stateless).replaceAll("") : stateless;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
