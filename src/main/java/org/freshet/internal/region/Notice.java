package org.freshet.internal.region;

/** What the viewers of a variant are told. */
public sealed interface Notice {

    /** The variant's own group. */
    String group();

    /** Fetch it, after a random time up to so many milliseconds. */
    record Refresh(String group, long within) implements Notice {}

    /** Show this. */
    record Fragment(String group, String region, String key, String html) implements Notice {}

    /** Remove it. */
    record Gone(String group, String region, String key) implements Notice {}
}
