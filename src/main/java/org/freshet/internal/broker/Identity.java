package org.freshet.internal.broker;

/**
 * Who is behind a connection, as the handshake established it.
 *
 * @param user the principal's name; null if anonymous
 * @param session an opaque name for the HTTP session, never its id; null if there is none
 */
public record Identity(String user, String session) {

    public static final Identity NOBODY = new Identity(null, null);
}
