package org.freshet.internal.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Dotted names, as they are compared: by segments, where {@link El#VALUE} in a segment stands for anything. */
final class Paths {

    /** The rule in words. */
    static final String RULE = "names separated by dots, such as todo.title, without spaces";

    private Paths() {}

    static boolean isValid(String path) {
        return segments(path).stream().allMatch(Paths::isSegment);
    }

    static boolean isSegment(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c == '.' || Character.isWhitespace(c));
    }

    static List<String> segments(String path) {
        return Arrays.asList(path.split("\\.", -1));
    }

    static String root(String path) {
        return segments(path).get(0);
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether one is the beginning of the other. */
    static boolean hits(String one, String other) {
        List<String> a = segments(one);
        List<String> b = segments(other);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i)) && !isOpen(a.get(i)) && !isOpen(b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Without the segment that names an instance, such as {@code [42]}. */
    static String ofAnyInstance(String path) {
        return segments(path).stream()
                .filter(segment -> !segment.startsWith("["))
                .collect(Collectors.joining("."));
    }

    static boolean isOpen(String segment) {
        return segment.indexOf(El.VALUE) >= 0;
    }
}
