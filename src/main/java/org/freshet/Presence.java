package org.freshet;

/**
 * A user who is in a group.
 *
 * @param user the principal's name
 * @param count with how many connections (tabs); at least 1, but 0 for one who has just left
 */
public record Presence(String user, int count) {}
