package org.freshet.internal.call;

/**
 * What may wait of one connection.
 *
 * @param calls how many
 * @param characters of all their arguments together
 */
public record CallLimits(int calls, int characters) {}
