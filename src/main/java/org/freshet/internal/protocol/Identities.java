package org.freshet.internal.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.freshet.internal.broker.Identity;
import org.freshet.internal.token.TokenSigner;

/** Tells who is behind an HTTP request. Never creates a session. */
public final class Identities {

    private final TokenSigner signer;

    public Identities(TokenSigner signer) {
        this.signer = signer;
    }

    public Identity of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String user = request.getRemoteUser();
        return new Identity(
                user == null || user.isEmpty() ? null : user, session == null ? null : sessionName(session.getId()));
    }

    /** The name of a session by its id, as {@link Identity#session} has it. */
    public String sessionName(String id) {
        return signer.opaque(id);
    }
}
