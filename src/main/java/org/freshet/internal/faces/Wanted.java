package org.freshet.internal.faces;

/**
 * A region of a view whose fragment is wanted.
 *
 * @param region its identifier without the numbers of rows
 * @param key which row; null outside an iteration
 */
record Wanted(String region, String key) {}
