package org.freshet;

/**
 * To be thrown by a {@link ReactiveMethod} that is called for something that is not there any longer: the caller is told {@code stale} and
 * refreshes the region, which goes if it showed just that. Its message stays on the server.
 */
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleException(String message) {
        super(message);
    }

    public StaleException(String message, Throwable cause) {
        super(message, cause);
    }
}
