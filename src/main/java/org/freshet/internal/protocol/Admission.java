package org.freshet.internal.protocol;

import java.net.URI;
import java.util.Set;
import org.freshet.internal.broker.Identity;

/**
 * Who may open a connection at all. A client without an {@code Origin} is no browser: it is left to the other rules.
 *
 * @param origins {@code same}, {@code *}, or the origins that are allowed; neither server checks them
 * @param requirement {@code none}, {@code session} or {@code user}
 */
public record Admission(Set<String> origins, String requirement) {

    /**
     * Why not; null if admitted.
     *
     * @param origin the header of this name; null if there is none
     * @param host the header of this name, with the port unless it is the scheme's
     */
    public String refusal(Identity identity, String origin, String host) {
        if (!allows(origin, host)) {
            return "Pages of this origin may not connect.";
        }
        return switch (requirement) {
            case "session" -> identity.session() == null ? "A connection needs an HTTP session." : null;
            case "user" -> identity.user() == null ? "A connection needs a user who has logged in." : null;
            default -> null;
        };
    }

    private boolean allows(String origin, String host) {
        if (origin == null || origins.contains("*")) {
            return true;
        }
        return origins.contains("same")
                ? isSame(origin, host)
                : origins.stream().anyMatch(origin::equalsIgnoreCase);
    }

    /** By host and port alone: behind a proxy that ends TLS the scheme that the server sees is not the browser's. */
    private static boolean isSame(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
