package org.freshet.it.recall;

import java.util.regex.Pattern;

/** Brings HTML into a form in which two renders of the same data are equal. */
final class Html {

    private static final Pattern OWN_ATTRIBUTES = Pattern.compile("\\srx-[a-z-]+(=\"[^\"]*\")?");
    private static final Pattern VIEW_STATE =
            Pattern.compile("<input type=\"hidden\" name=\"[^\"]*jakarta\\.faces\\.[^\"]*\"[^>]*>");
    private static final Pattern SESSION = Pattern.compile(";jsessionid=[^\"'?#]*");
    private static final Pattern ROW = Pattern.compile(":\\d+(?=:)");

    private Html() {}

    static String comparable(String html) {
        String same = OWN_ATTRIBUTES.matcher(html).replaceAll("");
        same = VIEW_STATE.matcher(same).replaceAll("");
        same = SESSION.matcher(same).replaceAll("");
        return ROW.matcher(same).replaceAll("").strip();
    }
}
