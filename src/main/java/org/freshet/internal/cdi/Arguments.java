package org.freshet.internal.cdi;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.freshet.GroupName;
import org.freshet.internal.text.CaptureTexts;

/** What the application names when it publishes. Refused by IllegalArgumentException with a code. */
final class Arguments {

    private static final Pattern EVENT = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");
    private static final int COMPONENT_LENGTH = 250;

    private Arguments() {}

    static String group(String name) {
        if (!GroupName.isValid(name)) {
            throw new IllegalArgumentException(CaptureTexts.invalidGroupArgument(name, GroupName.RULE));
        }
        return name;
    }

    /** The automatic group of a user's connections. */
    static String groupOfUser(String user) {
        String group = user == null || user.isEmpty() ? null : "user." + GroupName.segment(user);
        if (!GroupName.isValid(group)) {
            throw new IllegalArgumentException(CaptureTexts.noUserName(user));
        }
        return group;
    }

    static Set<String> users(String... users) {
        try {
            // Several times the same one is no mistake.
            return Set.copyOf(Arrays.asList(users));
        } catch (NullPointerException e) {
            throw new IllegalArgumentException(CaptureTexts.noUserName(null), e);
        }
    }

    static String event(String name) {
        if (name == null || !EVENT.matcher(name).matches()) {
            throw new IllegalArgumentException(CaptureTexts.invalidEventName(name));
        }
        return name;
    }

    static String component(String id) {
        if (id == null || id.isBlank() || id.length() > COMPONENT_LENGTH) {
            throw new IllegalArgumentException(CaptureTexts.invalidComponent(id));
        }
        return id;
    }
}
