package org.freshet.internal.protocol;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.freshet.Caller;
import org.freshet.ReactiveGroups;

/** A pattern of groups and whom it is granted to. Complete before anybody is judged by it. */
final class GroupGrant implements ReactiveGroups.Grant {

    private static final String SEGMENT = "[A-Za-z0-9_-]+";
    private static final Pattern VALID = Pattern.compile("(" + SEGMENT + "|\\*\\*?)(\\.(" + SEGMENT + "|\\*\\*?))*");

    private final String pattern;
    private final Pattern names;
    private boolean users;
    private Set<String> any;
    private Set<String> all = Set.of();

    /** @throws IllegalArgumentException if it is no pattern */
    GroupGrant(String pattern) {
        if (pattern == null || !VALID.matcher(pattern).matches()) {
            throw new IllegalArgumentException("no pattern");
        }
        this.pattern = pattern;
        // Two stars first: in a segment of their own they stand for dots, too.
        this.names = Pattern.compile(pattern.replace(".", "\\.")
                .replace("**", "\u0000")
                .replace("*", SEGMENT)
                .replace("\u0000", "[A-Za-z0-9_.-]+"));
    }

    @Override
    public ReactiveGroups.Grant users() {
        users = true;
        return this;
    }

    @Override
    public ReactiveGroups.Grant anyRole(String... roles) {
        any = Set.of(roles);
        return this;
    }

    @Override
    public ReactiveGroups.Grant allRoles(String... roles) {
        users = true;
        all = Set.of(roles);
        return this;
    }

    Set<String> roles() {
        Set<String> roles = new TreeSet<>(all);
        if (any != null) {
            roles.addAll(any);
        }
        return roles;
    }

    boolean matches(String group) {
        return names.matcher(group).matches();
    }

    boolean holdsFor(Caller who) {
        return (!users || who.user() != null)
                && (any == null || any.stream().anyMatch(who::isInRole))
                && who.roles().containsAll(all);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
