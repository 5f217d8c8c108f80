package org.freshet.internal.protocol;

import java.util.HashMap;
import java.util.Map;
import org.freshet.Caller;

/** One round in which authorizers are asked again: once for each caller and group, however many connections that concerns. */
final class Recheck {

    private record Question(Caller who, String group) {}

    private final GroupAccess access;
    private final Map<Question, Boolean> answers = new HashMap<>();

    Recheck(GroupAccess access) {
        this.access = access;
    }

    boolean isStillGranted(Caller who, String group) {
        return answers.computeIfAbsent(
                new Question(who, group), question -> access.isStillGranted(question.who(), question.group()));
    }
}
