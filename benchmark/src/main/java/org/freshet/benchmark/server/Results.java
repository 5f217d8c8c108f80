package org.freshet.benchmark.server;

/** Where the results go, one by one. */
@FunctionalInterface
public interface Results {

    void add(String name, String measured, String bar, boolean met);
}
