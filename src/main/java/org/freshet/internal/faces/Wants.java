package org.freshet.internal.faces;

import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Set;

/** Tells a region that failed because nobody looked at it from one that is broken. */
final class Wants {

    /** By name: not every server has these. */
    private static final Set<String> ACCESS = Set.of(
            "jakarta.ejb.EJBAccessException",
            "jakarta.ejb.AccessLocalException",
            "jakarta.enterprise.context.NonexistentConversationException",
            "jakarta.ws.rs.NotAuthorizedException",
            "jakarta.ws.rs.ForbiddenException");

    private Wants() {}

    /** What it wanted, in words; null if it failed for another reason. */
    static String ofIdentity(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof ContextNotActiveException) {
                return "it needs a scope that nobody has: " + cause.getMessage();
            } else if (cause instanceof NobodyRequest.NobodyException) {
                return "it needs a session";
            } else if (cause instanceof SecurityException
                    || ACCESS.contains(cause.getClass().getName())) {
                return "it needs rights that nobody has: " + cause.getClass().getSimpleName();
            }
            cause = cause.getCause();
        }
        return null;
    }
}
