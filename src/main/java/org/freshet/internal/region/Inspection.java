package org.freshet.internal.region;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.freshet.GroupName;
import org.freshet.ReactiveChange;
import org.freshet.ReactiveInspector;

/** Looks into the live regions. Safe for any thread. */
public final class Inspection implements ReactiveInspector {

    /** Gives the paths and groups that a change touches. */
    public interface Touching {
        void of(ReactiveChange change, Set<Path> paths, Set<String> groups);
    }

    private final LiveRegions regions;
    private final Touching touching;

    public Inspection(LiveRegions regions, Touching touching) {
        this.regions = regions;
        this.touching = touching;
    }

    @Override
    public List<Region> regions() {
        return regions.entries().stream()
                .map(this::region)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Effect> explain(ReactiveChange change) {
        Set<Path> paths = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        touching.of(change, paths, groups);
        return explain(paths, groups);
    }

    @Override
    public List<Effect> explain(String... pathsOrGroups) {
        Set<Path> paths = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        for (String text : pathsOrGroups) {
            paths.add(Path.parse(text));
            if (GroupName.isValid(text)) {
                groups.add(text);
            }
        }
        paths.addAll(ofInstances(paths));
        return explain(paths, groups);
    }

    /**
     * What regions depend on of single entities, where an attribute of any is asked for: its change is told for the one that has it, too.
     * Not if single ones are asked for themselves, as what a transaction touched is.
     */
    private Set<Path> ofInstances(Collection<Path> asked) {
        Set<String> single = asked.stream()
                .filter(Inspection::isOfInstance)
                .map(path -> path.segment(0))
                .collect(Collectors.toSet());
        List<Path> attributes = asked.stream()
                .filter(path ->
                        path.length() > 1 && !path.segment(1).equals(Path.ROWS) && !single.contains(path.segment(0)))
                .toList();
        Set<Path> found = new LinkedHashSet<>();
        if (!attributes.isEmpty()) {
            for (Entry entry : regions.entries()) {
                for (Path dependency : regions.dependencies(entry.group()).paths()) {
                    if (isOfInstance(dependency)) {
                        attributes.stream()
                                .map(attribute -> attribute.ofInstance(dependency.segment(1)))
                                .filter(dependency::hits)
                                .forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    /** Whether it is one entity's, such as {@code todo.[42].title}. */
    private static boolean isOfInstance(Path path) {
        return path.length() > 1 && path.segment(1).startsWith("[");
    }

    private List<Effect> explain(Collection<Path> paths, Collection<String> groups) {
        return regions.explain(paths, groups).stream()
                .map(reason -> {
                    Entry entry = regions.entryOrNull(reason.region());
                    Region region = entry == null ? null : region(entry);
                    List<String> chain = reason.group() == null
                            ? reason.chain().stream().map(Path::toString).toList()
                            : List.of(reason.group());
                    return region == null ? null : new Effect(chain, region);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Touch> recent() {
        return regions.recent();
    }

    @Override
    public boolean isIdle() {
        return regions.isIdle();
    }

    /** Null if it is being shown for the first time just now. */
    private Region region(Entry entry) {
        Shown last = entry.last();
        if (last == null) {
            return null;
        }
        Variant variant = entry.variant();
        Dependencies dependencies = regions.dependencies(entry.group());
        return new Region(
                variant.view(),
                last.line(),
                variant.region(),
                variant.key(),
                variant.mode().name().toLowerCase(Locale.ROOT),
                last.reasons(),
                dependencies.paths().stream().map(Path::toString).sorted().toList(),
                dependencies.groups().stream().sorted().toList(),
                regions.viewers(entry.group()),
                entry.refreshes());
    }
}
