package org.freshet.benchmark.server;

/** Where the results go, one by one. */
@FunctionalInterface
public interface Results {

    String NO_BAR = "–";

    void add(String name, String measured, String bar, boolean met);

    /** A figure without a bar. */
    default void add(String name, String measured) {
        add(name, measured, NO_BAR, true);
    }
}
