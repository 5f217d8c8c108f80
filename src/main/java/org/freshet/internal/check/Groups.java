package org.freshet.internal.check;

import java.util.regex.Pattern;

/** Groups as entities declare them, with placeholders, and as pages subscribe to them, with expressions. */
final class Groups {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    private Groups() {}

    /** Whether the two may be the same group. */
    static boolean meet(String declared, String subscribed) {
        String one = PLACEHOLDER.matcher(declared).replaceAll(String.valueOf(El.VALUE));
        String other = El.withoutExpressions(subscribed);
        return matches(one, other) || matches(other, one);
    }

    private static boolean matches(String template, String group) {
        String[] literals = template.split(String.valueOf(El.VALUE), -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(literals[0]));
        for (int i = 1; i < literals.length; i++) {
            pattern.append(".+").append(Pattern.quote(literals[i]));
        }
        return Pattern.matches(pattern.toString(), group);
    }
}
