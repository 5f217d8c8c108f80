package org.freshet.spi;

/** There is nothing to relay with on this server: the message says why, for the start-up line. */
public final class RelayUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RelayUnavailableException(String reason) {
        super(reason);
    }
}
