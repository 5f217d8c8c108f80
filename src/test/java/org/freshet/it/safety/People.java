package org.freshet.it.safety;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who has which roles, and is a member of which project. */
@ApplicationScoped
public class People {

    private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();
    private final Set<String> members = ConcurrentHashMap.newKeySet();

    Set<String> roles(String user) {
        return roles.getOrDefault(user, Set.of());
    }

    void give(String user, Set<String> some) {
        roles.put(user, some);
    }

    void let(String user, String group) {
        members.add(user + ' ' + group);
    }

    void bar(String user, String group) {
        members.remove(user + ' ' + group);
    }

    boolean isMember(String user, String group) {
        return members.contains(user + ' ' + group);
    }
}
