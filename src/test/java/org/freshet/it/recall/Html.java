package org.freshet.it.recall;

import java.util.regex.Pattern;

/** Brings HTML into a form in which two renders of the same data are equal. */
final class Html {

    private static final Pattern OWN_ATTRIBUTES = Pattern.compile("\\srx-[a-z-]+(=\"[^\"]*\")?");
    private static final Pattern VIEW_STATE =
            Pattern.compile("<input type=\"hidden\" name=\"[^\"]*jakarta\\.faces\\.[^\"]*\"[^>]*>");
    private static final Pattern SESSION = Pattern.compile(";jsessionid=[^\"'?#]*");
    private static final Pattern ROW = Pattern.compile(":\\d+(?=:)");

    private static final int BEFORE_DIFFERENCE = 20;
    private static final int AFTER_DIFFERENCE = 80;

    private Html() {}

    static String comparable(String html) {
        String same = OWN_ATTRIBUTES.matcher(html).replaceAll("");
        same = VIEW_STATE.matcher(same).replaceAll("");
        same = SESSION.matcher(same).replaceAll("");
        return ROW.matcher(same).replaceAll("").strip();
    }

    /** The part of it where it differs from another. */
    static String difference(String html, String other) {
        int same = 0;
        while (same < Math.min(html.length(), other.length()) && html.charAt(same) == other.charAt(same)) {
            same++;
        }
        int from = Math.max(0, same - BEFORE_DIFFERENCE);
        int to = Math.min(html.length(), same + AFTER_DIFFERENCE);
        return '\'' + html.substring(from, to).replaceAll("\\s+", " ") + '\'';
    }
}
