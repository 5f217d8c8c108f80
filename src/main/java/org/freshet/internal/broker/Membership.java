package org.freshet.internal.broker;

/**
 * The outcome of joining a group.
 *
 * @param again whether it was a member already
 * @param position up to here nothing is missing if what comes later is received
 * @param unchanged whether the group was told nothing since the position the client came with
 */
public record Membership(boolean again, String position, boolean unchanged) {}
