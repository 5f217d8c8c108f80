package org.freshet.it.recall;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An element in HTML as Faces writes it: end tags are there and attributes hold no {@code >}. */
record Element(String tag, String attributes, String inner, int start, int end) {

    private static final Pattern START_TAG = Pattern.compile("<([a-z][a-z0-9]*)\\b([^>]*)>");

    /** The first from there on whose attributes are such. */
    static Optional<Element> first(String html, int from, Predicate<String> attributes) {
        Matcher start = START_TAG.matcher(html);
        for (boolean found = start.find(from); found; found = start.find()) {
            if (attributes.test(start.group(2))) {
                return Optional.of(of(html, start.group(1), start.group(2), start.start(), start.end()));
            }
        }
        return Optional.empty();
    }

    private static Element of(String html, String tag, String attributes, int start, int content) {
        Matcher tags = Pattern.compile("<(/?)" + tag + "\\b[^>]*?(/?)>").matcher(html);
        int open = 1;
        int position = content;
        while (tags.find(position)) {
            position = tags.end();
            if (tags.group(1).equals("/")) {
                open--;
            } else if (tags.group(2).isEmpty()) {
                open++;
            }
            if (open == 0) {
                return new Element(tag, attributes, html.substring(content, tags.start()), start, position);
            }
        }
        throw new AssertionError("<" + tag + attributes + "> is not closed in " + html);
    }

    /** An attribute's value; null if absent. */
    String attribute(String name) {
        Matcher matcher = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return matcher.find() ? matcher.group(1) : null;
    }
}
