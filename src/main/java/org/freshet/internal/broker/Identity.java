package org.freshet.internal.broker;

import java.util.Set;
import org.freshet.Caller;

/**
 * Who is behind a connection, as the handshake established it.
 *
 * @param user the principal's name; null if anonymous
 * @param session an opaque name for the HTTP session, never its id; null if there is none
 * @param roles those of the application's roles that the user has
 */
public record Identity(String user, String session, Set<String> roles) {

    public static final Identity NOBODY = new Identity(null, null);

    public Identity {
        roles = Set.copyOf(roles);
    }

    /** Without roles. */
    public Identity(String user, String session) {
        this(user, session, Set.of());
    }

    /** What the application may know of it. */
    public Caller caller() {
        return new Caller(user, roles);
    }

    /** Whether the same is behind both, whatever the session. */
    public boolean isSameCaller(Identity other) {
        return caller().equals(other.caller());
    }
}
