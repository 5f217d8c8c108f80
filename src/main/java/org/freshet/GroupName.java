package org.freshet;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The rule for names of groups: letters, digits, {@code _}, {@code -} and {@code .}, fewer than 100 characters, non-empty segments
 * separated by dots.
 */
public final class GroupName {

    /** The rule in words, for messages to people. */
    public static final String RULE =
            "letters, digits, '_', '-' and '.', fewer than 100 characters, non-empty segments separated by dots";

    private static final int MAX_LENGTH = 99;
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private GroupName() {}

    /** Whether this is a group's name; null is none. */
    public static boolean isValid(String name) {
        return name != null
                && name.length() <= MAX_LENGTH
                && VALID.matcher(name).matches();
    }

    /**
     * Appends one segment for any value, so that no value can pose as another or add a segment: a byte of its UTF-8 form that is
     * neither a letter nor a digit nor {@code -} becomes {@code _} and two hexadecimal digits. {@code of("user", "alice")} is
     * {@code user.alice}, {@code of("user", "a@b")} is {@code user.a_40b}.
     *
     * @throws IllegalArgumentException if the result is no name, as when the value is empty or too long
     */
    public static String of(String prefix, Object value) {
        String name = prefix + '.' + segment(value);
        if (!isValid(name)) {
            throw new IllegalArgumentException("'" + name + "' is no group name; allowed are " + RULE);
        }
        return name;
    }

    /** The escaped form of one value, as {@link #of} appends it. */
    public static String segment(Object value) {
        StringBuilder out = new StringBuilder();
        for (byte b : String.valueOf(value).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-') {
                out.append(c);
            } else {
                out.append(String.format("_%02X", (int) c));
            }
        }
        return out.toString();
    }
}
