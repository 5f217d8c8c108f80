package org.freshet.example.login;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The three who may log in. Their password is their name. */
enum DemoUser {
    ANN("user", "engineer"),
    BOB("user"),
    EVE("user", "editor");

    private final Set<String> roles;

    DemoUser(String... roles) {
        this.roles = Set.of(roles);
    }

    String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<String> roles() {
        return roles;
    }

    static Optional<DemoUser> named(String name) {
        return Arrays.stream(values())
                .filter(user -> user.userName().equals(name))
                .findFirst();
    }
}
