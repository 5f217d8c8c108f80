package org.freshet.internal.protocol;

/** The groups whose members follow who is in another one: {@code presence.x} for {@code x}. */
final class PresenceName {

    private static final String PREFIX = "presence.";

    private PresenceName() {}

    static String of(String group) {
        return PREFIX + group;
    }

    /** The group that is followed; any other group itself: whoever may be in it may follow. */
    static String subject(String group) {
        return group.startsWith(PREFIX) ? group.substring(PREFIX.length()) : group;
    }
}
