package org.freshet.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds paths that are derived from themselves. A source that is wider than the derived path ({@code todo.label} from {@code todo}) makes
 * none: that is a short way to name all the others.
 */
final class Cycles {

    /** For each path those that are derived from it. */
    private final Map<String, Set<String>> leadsTo = new TreeMap<>();

    private final Set<String> done = new HashSet<>();
    private final Set<List<String>> found = new LinkedHashSet<>();

    private Cycles(Map<String, Set<String>> derived) {
        for (String path : derived.keySet()) {
            leadsTo.put(path, new TreeSet<>());
        }
        derived.forEach((path, sources) -> sources.forEach(source -> leadsTo.forEach((from, to) -> {
            if (source.equals(from) || source.startsWith(from + '.')) {
                to.add(path);
            }
        })));
    }

    /** Each as {@code [a, b, a]}: a change of one leads to one of the next. At least one for each group of paths that depend on each other. */
    static List<List<String>> of(Map<String, Set<String>> derived) {
        Cycles cycles = new Cycles(derived);
        for (String path : cycles.leadsTo.keySet()) {
            cycles.follow(path, new ArrayList<>());
        }
        return List.copyOf(cycles.found);
    }

    private void follow(String path, List<String> way) {
        int before = way.indexOf(path);
        if (before >= 0) {
            found.add(closed(way.subList(before, way.size())));
        } else if (!done.contains(path)) {
            way.add(path);
            leadsTo.get(path).forEach(next -> follow(next, way));
            way.remove(way.size() - 1);
            done.add(path);
        }
    }

    /** Begun with the least, so that each is told once. */
    private static List<String> closed(List<String> cycle) {
        List<String> turned = new ArrayList<>(cycle);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
        turned.add(turned.get(0));
        return List.copyOf(turned);
    }
}
