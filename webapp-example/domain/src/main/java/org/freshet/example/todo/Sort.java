package org.freshet.example.todo;

/** In which order todos are listed: the oldest first, or by the alphabet. */
public enum Sort {
    AGE,
    TITLE
}
