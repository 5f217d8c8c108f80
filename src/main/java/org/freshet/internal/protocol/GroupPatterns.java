package org.freshet.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.freshet.Caller;
import org.freshet.ReactiveGroups;
import org.freshet.internal.text.TransportTexts;

/** The patterns that the application grants, in its order. Filled on one thread, then safe for any. */
public final class GroupPatterns implements ReactiveGroups {

    private final List<GroupGrant> grants = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Override
    public Grant allow(String pattern) {
        GroupGrant grant;
        try {
            grant = new GroupGrant(pattern);
            grants.add(grant);
        } catch (IllegalArgumentException e) {
            problems.add(TransportTexts.invalidPattern(pattern));
            // Who declares goes on, so that all mistakes are reported together.
            grant = new GroupGrant("**");
        }
        return grant;
    }

    /** What is wrong with them. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** All roles that they name. */
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        grants.forEach(grant -> roles.addAll(grant.roles()));
        return roles;
    }

    /** What the first one says that matches; empty if none does. */
    Optional<Boolean> judge(Caller who, String group) {
        return grants.stream().filter(grant -> grant.matches(group)).findFirst().map(grant -> grant.holdsFor(who));
    }
}
