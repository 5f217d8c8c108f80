package org.freshet.internal.protocol;

/**
 * Why a handshake is refused.
 *
 * @param reason one of {@link Refusals}
 * @param text for the client
 */
public record Refusal(String reason, String text) {}
