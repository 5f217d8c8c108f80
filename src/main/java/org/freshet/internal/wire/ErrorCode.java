package org.freshet.internal.wire;

import java.util.Locale;

/** Why a client's message was refused: the codes of protocol {@code rx.1} that are in use. */
public enum ErrorCode {
    INVALID_MESSAGE,
    INVALID_GROUP,
    NOT_ALLOWED,
    UNKNOWN_GROUP,
    TOO_MANY_GROUPS,
    RATE_LIMITED,
    INVALID_TOKEN,
    EXPIRED_TOKEN,
    UNKNOWN_METHOD,
    INVALID_ARGUMENTS,
    STALE,
    CONFLICT,
    FAILED;

    /** As it stands in a message: {@code invalid-message}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
