package org.freshet.internal.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.stream.Collectors;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.token.TokenSigner;

/** Tells who is behind an HTTP request. Never creates a session. */
public final class Identities {

    private final TokenSigner signer;
    private final Set<String> roles;

    /** @param roles those that count in this application */
    public Identities(TokenSigner signer, Set<String> roles) {
        this.signer = signer;
        this.roles = Set.copyOf(roles);
    }

    /** Without roles, which take the server some time to find. */
    public Identity of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String user = request.getRemoteUser();
        return new Identity(
                user == null || user.isEmpty() ? null : user, session == null ? null : sessionName(session.getId()));
    }

    public Identity withRoles(HttpServletRequest request) {
        Identity identity = of(request);
        return identity.user() == null
                ? identity
                : new Identity(
                        identity.user(),
                        identity.session(),
                        roles.stream().filter(request::isUserInRole).collect(Collectors.toUnmodifiableSet()));
    }

    /** The name of a session by its id, as {@link Identity#session} has it. */
    public String sessionName(String id) {
        return signer.opaque(id);
    }
}
