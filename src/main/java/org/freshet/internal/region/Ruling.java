package org.freshet.internal.region;

/**
 * What was found out about a region in spite of the proof.
 *
 * @param mode what it is from now on
 * @param reason in words
 */
public record Ruling(Mode mode, String reason) {}
