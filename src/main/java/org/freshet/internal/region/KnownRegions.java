package org.freshet.internal.region;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The variants that are shown somewhere, what each depends on, and what was touched lately. Safe for any thread. */
final class KnownRegions {

    private static final int JOURNAL = 50_000;

    private final Derivations derivations;
    private final RegionIndex<String> index;
    private final Journal journal = new Journal(JOURNAL);
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    KnownRegions(Derivations derivations) {
        this.derivations = derivations;
        this.index = new RegionIndex<>(derivations);
    }

    long mark() {
        return journal.now();
    }

    Entry entry(Variant variant) {
        String group = variant.group();
        return entries.computeIfAbsent(group, g -> new Entry(variant, g));
    }

    Entry entryOrNull(String group) {
        return entries.get(group);
    }

    Collection<Entry> all() {
        return entries.values();
    }

    int size() {
        return entries.size();
    }

    void remove(String group) {
        entries.remove(group);
        index.remove(group);
    }

    /** @return whether what it depends on was touched since its mark */
    boolean know(Entry entry, Shown shown) {
        Dependencies dependencies = shown.dependencies();
        // What failed halfway has to be tried again after whatever may mend it.
        index.put(entry.group(), shown.whole() ? dependencies : dependencies.and(index.of(entry.group())));
        return touchedSince(shown);
    }

    /** @return whether any of that was touched since the mark */
    boolean knowToo(Collection<String> groups, Dependencies further, long mark) {
        groups.forEach(group -> index.add(group, further));
        return journal.touchedSince(mark, further);
    }

    boolean touchedSince(Shown shown) {
        return journal.touchedSince(shown.mark(), shown.dependencies());
    }

    /** @return the groups of the variants that this touches, the oldest first */
    List<String> touch(Collection<Path> paths, Collection<String> groups) {
        Set<Path> expanded = derivations.expand(paths);
        journal.add(expanded, groups);
        return index.touchedBy(expanded, groups);
    }

    Dependencies dependencies(String group) {
        return index.of(group);
    }

    List<Explanation<String>> explain(Collection<Path> paths, Collection<String> groups) {
        return index.explain(paths, groups);
    }
}
