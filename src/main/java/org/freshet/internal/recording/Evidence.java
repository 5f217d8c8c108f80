package org.freshet.internal.recording;

import org.freshet.internal.region.Mode;

/**
 * Why a region cannot be shared.
 *
 * @param mode what it has to be instead
 * @param reason in words: {@code bean cart is @SessionScoped}
 */
public record Evidence(Mode mode, String reason) {

    static Evidence personal(String reason) {
        return new Evidence(Mode.PERSONAL, reason);
    }

    static Evidence view(String reason) {
        return new Evidence(Mode.VIEW, reason);
    }
}
