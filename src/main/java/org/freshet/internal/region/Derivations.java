package org.freshet.internal.region;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which paths are derived from which: a change that hits a source changes what is derived from it, too. Safe for any thread. Cycles do
 * no harm; {@link #cycles} names them, since they are hardly meant.
 */
public final class Derivations {

    private final Map<Path, Set<Path>> sources = new LinkedHashMap<>();
    private final PathTrie<Path> derivedBySource = new PathTrie<>();

    /** Adds to what the path is derived from already. */
    public synchronized void derive(Path derived, Collection<Path> from) {
        for (Path source : from) {
            sources.computeIfAbsent(derived, absent -> new LinkedHashSet<>()).add(source);
            derivedBySource.add(source, derived);
        }
    }

    /** The changed paths, and after them everything that is derived from them, transitively. */
    public Set<Path> expand(Collection<Path> changed) {
        return Collections.unmodifiableSet(origins(changed).keySet());
    }

    /** Each path of {@link #expand} with the one it was derived from; a changed one with itself. Shortest ways first. */
    synchronized Map<Path, Path> origins(Collection<Path> changed) {
        Map<Path, Path> origins = new LinkedHashMap<>();
        changed.forEach(path -> origins.put(path, path));
        Collection<Path> latest = derivedBySource.isEmpty() ? List.of() : List.copyOf(origins.keySet());
        while (!latest.isEmpty()) {
            List<Path> next = new ArrayList<>();
            derivedBySource.hitBy(latest).forEach((source, by) -> {
                for (Path derived : source.values()) {
                    if (origins.putIfAbsent(derived, by) == null) {
                        next.add(derived);
                    }
                }
            });
            latest = next;
        }
        return origins;
    }

    /** Each derived path with its sources, in the order of their declaration. */
    public synchronized Map<Path, Set<Path>> all() {
        Map<Path, Set<Path>> all = new LinkedHashMap<>();
        sources.forEach((derived, from) -> all.put(derived, Collections.unmodifiableSet(new LinkedHashSet<>(from))));
        return Collections.unmodifiableMap(all);
    }

    /**
     * Cycles, each from a path along what is derived from it back to that path: {@code [a, b, a]}. Not every one that could be named,
     * but every path that is on a cycle is on one of these.
     */
    public synchronized List<List<Path>> cycles() {
        List<List<Path>> cycles = new ArrayList<>();
        Set<Set<Path>> named = new HashSet<>();
        for (Path derived : sources.keySet()) {
            List<Path> cycle = shortestCycle(derived);
            if (!cycle.isEmpty() && named.add(Set.copyOf(cycle))) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }

    private List<Path> shortestCycle(Path start) {
        Map<Path, Path> cameFrom = new HashMap<>();
        Deque<Path> reached = new ArrayDeque<>(List.of(start));
        while (!reached.isEmpty() && !cameFrom.containsKey(start)) {
            Path from = reached.remove();
            for (PathTrie.Node<Path> source :
                    derivedBySource.hitBy(List.of(from)).keySet()) {
                for (Path derived : source.values()) {
                    if (cameFrom.putIfAbsent(derived, from) == null) {
                        reached.add(derived);
                    }
                }
            }
        }
        return cameFrom.containsKey(start) ? wayTo(start, cameFrom) : List.of();
    }

    private static List<Path> wayTo(Path start, Map<Path, Path> cameFrom) {
        LinkedList<Path> way = new LinkedList<>(List.of(start));
        do {
            way.addFirst(cameFrom.get(way.getFirst()));
        } while (!way.getFirst().equals(start));
        return List.copyOf(way);
    }
}
