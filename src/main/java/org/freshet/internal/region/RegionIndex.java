package org.freshet.internal.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Who depends on what, and so whom a change touches. What a question costs grows with what is touched, not with how many are
 * registered. Safe for any thread.
 *
 * @param <R> what is registered, told apart by {@code equals}
 */
public final class RegionIndex<R> {

    private final Derivations derivations;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<R, Registration<R>> registrations = new HashMap<>();
    private final PathTrie<Registration<R>> byPath = new PathTrie<>();
    private final Map<String, Held<Registration<R>>> byGroup = new HashMap<>();
    private long registered;

    public RegionIndex(Derivations derivations) {
        this.derivations = derivations;
    }

    /** Registers the region, or replaces what it depends on. */
    public void put(R region, Dependencies dependencies) {
        lock.writeLock().lock();
        try {
            change(registrations.computeIfAbsent(region, key -> new Registration<>(key, registered++)), dependencies);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Adds to what a registered region depends on. */
    public void add(R region, Dependencies further) {
        lock.writeLock().lock();
        try {
            Registration<R> registration = registrations.get(region);
            if (registration != null) {
                change(registration, registration.dependencies().and(further));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    public void remove(R region) {
        lock.writeLock().lock();
        try {
            Registration<R> registration = registrations.remove(region);
            if (registration != null) {
                change(registration, Dependencies.NONE);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    // Only the difference: a region that is rendered again mostly reads what it read before.
    private void change(Registration<R> registration, Dependencies next) {
        Dependencies last = registration.replace(next);
        without(last.paths(), next.paths()).forEach(path -> byPath.remove(path, registration));
        without(next.paths(), last.paths()).forEach(path -> byPath.add(path, registration));
        without(last.groups(), next.groups()).forEach(group -> leave(group, registration));
        without(next.groups(), last.groups()).forEach(group -> join(group, registration));
    }

    private static <T> Stream<T> without(Set<T> all, Set<T> these) {
        return all.stream().filter(each -> !these.contains(each));
    }

    private void join(String group, Registration<R> registration) {
        byGroup.computeIfAbsent(group, absent -> new Held<>()).add(registration);
    }

    private void leave(String group, Registration<R> registration) {
        Held<Registration<R>> members = byGroup.get(group);
        members.remove(registration);
        if (members.isEmpty()) {
            byGroup.remove(group);
        }
    }

    /** The regions that depend on a changed path, on what is derived from one, or on a group; each once, the oldest first. */
    public List<R> touchedBy(Collection<Path> changed, Collection<String> groups) {
        Set<Path> expanded = derivations.expand(changed);
        Set<Registration<R>> touched = new TreeSet<>();
        lock.readLock().lock();
        try {
            byPath.hitBy(expanded).keySet().forEach(node -> touched.addAll(node.values()));
            groups.forEach(group -> touched.addAll(membersOf(group)));
        } finally {
            lock.readLock().unlock();
        }
        return touched.stream().map(Registration::region).toList();
    }

    /** The same regions, the oldest first, with one reason for each dependency that was hit and for each group. */
    public List<Explanation<R>> explain(Collection<Path> changed, Collection<String> groups) {
        Map<Path, Path> origins = derivations.origins(changed);
        Map<Registration<R>, List<Explanation<R>>> reasons = new TreeMap<>();
        lock.readLock().lock();
        try {
            byPath.hitBy(origins.keySet()).forEach((node, by) -> {
                List<Path> chain = chain(by, node.path(), origins);
                node.values().forEach(each -> add(reasons, each, chain, null));
            });
            Set.copyOf(groups).forEach(group -> membersOf(group).forEach(each -> add(reasons, each, List.of(), group)));
        } finally {
            lock.readLock().unlock();
        }
        return reasons.values().stream().flatMap(List::stream).toList();
    }

    private static <R> void add(
            Map<Registration<R>, List<Explanation<R>>> reasons,
            Registration<R> touched,
            List<Path> chain,
            String group) {
        reasons.computeIfAbsent(touched, absent -> new ArrayList<>())
                .add(new Explanation<>(chain, group, touched.region()));
    }

    private Collection<Registration<R>> membersOf(String group) {
        Held<Registration<R>> members = byGroup.get(group);
        return members == null ? List.of() : members.values();
    }

    private static List<Path> chain(Path by, Path dependency, Map<Path, Path> origins) {
        LinkedList<Path> chain = new LinkedList<>(List.of(by));
        while (!origins.get(chain.getFirst()).equals(chain.getFirst())) {
            chain.addFirst(origins.get(chain.getFirst()));
        }
        if (!by.equals(dependency)) {
            chain.add(dependency);
        }
        return chain;
    }

    /** What the region depends on; {@link Dependencies#NONE} if it is not registered. */
    public Dependencies of(R region) {
        lock.readLock().lock();
        try {
            Registration<R> registration = registrations.get(region);
            return registration == null ? Dependencies.NONE : registration.dependencies();
        } finally {
            lock.readLock().unlock();
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return registrations.size();
        } finally {
            lock.readLock().unlock();
        }
    }
}
