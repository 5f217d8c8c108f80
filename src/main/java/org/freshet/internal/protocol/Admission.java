package org.freshet.internal.protocol;

import java.util.Set;
import org.freshet.internal.broker.Identity;

/**
 * Who may open a connection at all.
 *
 * @param requirement {@code none}, {@code session} or {@code user}
 */
public record Admission(Origins origins, String requirement) {

    public Admission(Set<String> origins, String requirement) {
        this(new Origins(origins), requirement);
    }

    /**
     * Why not; null if admitted.
     *
     * @param origin the header of this name; null if there is none
     * @param host the header of this name, with the port unless it is the scheme's
     */
    public Refusal refusalOrNull(Identity identity, String origin, String host) {
        if (!origins.allow(origin, host)) {
            return new Refusal(Refusals.ORIGIN, "Pages of this origin may not connect.");
        }
        return switch (requirement) {
            case "session" ->
                identity.session() == null
                        ? new Refusal(Refusals.REQUIREMENT, "A connection needs an HTTP session.")
                        : null;
            case "user" ->
                identity.user() == null
                        ? new Refusal(Refusals.REQUIREMENT, "A connection needs a user who has logged in.")
                        : null;
            default -> null;
        };
    }
}
