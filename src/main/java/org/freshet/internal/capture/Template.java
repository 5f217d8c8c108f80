package org.freshet.internal.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A group with placeholders, such as {@code room.{room.id}}. Immutable. */
record Template(String text, List<Part> parts) {

    /** The placeholder for the name of the collection group. */
    static final List<String> GROUP = List.of("group");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** @param path empty for literal text */
    record Part(String literal, List<String> path) {}

    static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Part(text.substring(end, matcher.start()), List.of()));
            parts.add(new Part("", List.of(matcher.group(1).split("\\.", -1))));
            end = matcher.end();
        }
        parts.add(new Part(text.substring(end), List.of()));
        return new Template(text, List.copyOf(parts));
    }

    List<List<String>> paths() {
        return parts.stream().map(Part::path).filter(path -> !path.isEmpty()).toList();
    }

    boolean isLiteral() {
        return paths().isEmpty();
    }

    /** The name of the group; null if a placeholder has no value. */
    String resolveOrNull(Function<List<String>, String> segmentOrNull) {
        StringBuilder name = new StringBuilder();
        for (Part part : parts) {
            String text = part.path().isEmpty() ? part.literal() : segmentOrNull.apply(part.path());
            if (text == null) {
                return null;
            }
            name.append(text);
        }
        return name.toString();
    }
}
