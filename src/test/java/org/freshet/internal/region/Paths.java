package org.freshet.internal.region;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paths as texts, for tests. */
final class Paths {

    private Paths() {}

    static Path path(String dotted) {
        return Path.parse(dotted);
    }

    static List<Path> paths(String... dotted) {
        return Stream.of(dotted).map(Path::parse).toList();
    }

    static Dependencies on(String... dotted) {
        return new Dependencies(Set.copyOf(paths(dotted)), Set.of());
    }

    static Dependencies onGroups(String... groups) {
        return new Dependencies(Set.of(), Set.of(groups));
    }

    static String text(List<Path> chain) {
        return chain.stream().map(Path::toString).collect(Collectors.joining(" -> "));
    }
}
