package org.freshet.internal.protocol;

import java.util.List;
import java.util.Set;
import org.freshet.ReactiveEndpoint;
import org.freshet.internal.broker.Identity;

/**
 * An endpoint of the application's own, and who may connect to it.
 *
 * @param groups what each connection is a member of from the beginning
 * @param endpoint does not throw
 */
public record Consumer(
        List<String> groups, boolean login, Set<String> anyRole, Set<String> allRoles, ReactiveEndpoint endpoint) {

    public Consumer {
        groups = List.copyOf(groups);
        anyRole = Set.copyOf(anyRole);
        allRoles = Set.copyOf(allRoles);
    }

    /** Why somebody may not connect; null if he may. */
    public Refusal refusalOrNull(Identity identity) {
        boolean anonymous = !login && anyRole.isEmpty() && allRoles.isEmpty();
        boolean admitted = anonymous
                || identity.user() != null
                        && (anyRole.isEmpty() || anyRole.stream().anyMatch(identity.roles()::contains))
                        && identity.roles().containsAll(allRoles);
        return admitted ? null : new Refusal(Refusals.ENDPOINT, "This endpoint is not open to you.");
    }
}
