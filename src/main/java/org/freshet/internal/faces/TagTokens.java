package org.freshet.internal.faces;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The tokens of tags in fragments for everybody: the same as last time for what looks the same, as a new one would have every page that
 * gets it subscribe anew. Bounded. Safe for any thread.
 */
final class TagTokens {

    private static final int MOST = 10_000;

    private final Map<String, Made> made;

    private record Made(String text, String token, long at) {}

    TagTokens() {
        this.made = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
                return size() > MOST;
            }
        };
    }

    /**
     * @param place which tag of which region
     * @param text how it looks without a token, and whatever else another token is due for
     * @param lasts for how long a token may be used, in milliseconds
     */
    synchronized String token(String place, String text, long now, long lasts, Supplier<String> issue) {
        Made known = made.get(place);
        if (known == null || !known.text().equals(text) || now - known.at() > lasts / 2) {
            known = new Made(text, issue.get(), now);
            made.put(place, known);
        }
        return known.token();
    }
}
