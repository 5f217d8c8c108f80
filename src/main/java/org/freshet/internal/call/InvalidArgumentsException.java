package org.freshet.internal.call;

/** The arguments of a call are not those of the method; the message tells the caller what is wrong. */
final class InvalidArgumentsException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidArgumentsException(String message) {
        super(message);
    }

    InvalidArgumentsException(String message, Throwable cause) {
        super(message, cause);
    }
}
