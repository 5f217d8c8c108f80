package org.freshet.internal.protocol;

import java.time.Duration;

/**
 * What a client must keep to.
 *
 * @param heartbeat after this silence each side gives a sign of life
 * @param maxGroups subscriptions of one connection, beside those to regions
 * @param maxRegions regions that one connection may show
 * @param maxFrame characters of a client's frame
 * @param maxMessages that one connection may send in a second; as many again at once after a rest
 * @param maxConnections of one HTTP session, and of one user
 */
public record ProtocolLimits(
        Duration heartbeat, int maxGroups, int maxRegions, int maxFrame, int maxMessages, int maxConnections) {

    private static final int STALL_FACTOR = 3;

    /** A peer that took nothing, or said nothing, for this long is gone. */
    public Duration patience() {
        return heartbeat.multipliedBy(STALL_FACTOR);
    }
}
