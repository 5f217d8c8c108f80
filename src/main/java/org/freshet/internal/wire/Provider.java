package org.freshet.internal.wire;

import jakarta.json.spi.JsonProvider;

/** The platform's JSON, looked up once: each call of a method of {@code Json} looks for a provider again, for some 0.3 ms. */
final class Provider {

    static final JsonProvider JSON = JsonProvider.provider();

    private Provider() {}
}
