package org.freshet.internal.check;

import java.util.Set;

/**
 * How one reactive entity is spoken of.
 *
 * @param path the name that its paths begin with, such as {@code todo}
 * @param type its class
 * @param attributes the names of its attributes
 * @param groups the groups that it tells, as declared but without <code>{group}</code>: <code>demo.todo.{id}</code>
 * @param audience whether it tells something to certain users
 */
public record EntityWords(String path, Class<?> type, Set<String> attributes, Set<String> groups, boolean audience) {

    public EntityWords {
        attributes = Set.copyOf(attributes);
        groups = Set.copyOf(groups);
    }

    /** One whose groups tell whether it has an audience: those of users begin with {@code user.}, that of all is {@code users}. */
    public static EntityWords of(String path, Class<?> type, Set<String> attributes, Set<String> groups) {
        boolean audience = groups.stream().anyMatch(group -> group.equals("users") || group.startsWith("user."));
        return new EntityWords(path, type, attributes, groups, audience);
    }
}
