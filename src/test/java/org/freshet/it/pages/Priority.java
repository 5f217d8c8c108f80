package org.freshet.it.pages;

public enum Priority {
    LOW,
    NORMAL,
    HIGH;

    Priority next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
