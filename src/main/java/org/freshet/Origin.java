package org.freshet;

import java.util.Objects;

/**
 * Who caused a change: it travels with what is told of it, so that the page that was the first to show it needs no echo. Immutable.
 *
 * <p>What a browser says of itself is not checked: an origin marks, it permits nothing.
 *
 * @param connection the connection, as its {@code hello} named it
 * @param call the reference of the call, or what the client named its Faces request by; null if it has none
 */
public record Origin(String connection, String call) {

    public Origin {
        Objects.requireNonNull(connection, "connection");
    }
}
