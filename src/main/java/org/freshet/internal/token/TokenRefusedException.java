package org.freshet.internal.token;

/** A token that cannot be used. */
public final class TokenRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean expired;

    TokenRefusedException(boolean expired) {
        super(expired ? "expired" : "invalid");
        this.expired = expired;
    }

    /** Whether it was good once; else it is malformed, forged, or of a server that is no more. */
    public boolean isExpired() {
        return expired;
    }
}
