package org.freshet.it.pages;

public enum Phase {
    PLANNED,
    RUNNING,
    CLOSED;

    Phase next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
