package org.freshet.example.todo;

/** Which todos are listed. */
public enum Show {
    ALL,
    OPEN,
    DONE
}
