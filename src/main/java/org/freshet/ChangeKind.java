package org.freshet;

/** What a committed transaction did to an entity. */
public enum ChangeKind {
    CREATED,
    UPDATED,
    REMOVED
}
