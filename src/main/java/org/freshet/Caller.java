package org.freshet;

import java.util.Set;

/**
 * Who is behind a connection, as the handshake of its WebSocket established it. It stays true: when somebody else logs in to the same HTTP
 * session, or its roles change, the connection ends. Immutable.
 *
 * @param user the principal's name; null if nobody has logged in
 * @param roles those of the application's roles that the user has: named by {@code @RolesAllowed} and {@code @DeclareRoles} of beans, by
 *     {@link ReactiveGroups} or by the setting {@code freshet.roles}
 */
public record Caller(String user, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the user has this role; false for a role that the application does not name. */
    public boolean isInRole(String role) {
        return roles.contains(role);
    }
}
