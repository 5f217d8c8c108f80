package org.freshet.internal.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.internal.region.Variant.Page;

/** Variants that are to be refreshed now: what viewers are told of some, and the others, which are rendered for all. Of one thread. */
final class Due {

    private final List<Notice> notices = new ArrayList<>();
    private final Map<Page, Map<Variant, Set<Path>>> renders = new LinkedHashMap<>();
    private final List<String> groups = new ArrayList<>();

    void tell(Notice notice) {
        notices.add(notice);
    }

    /** @param causes what was changed */
    void render(Entry entry, Set<Path> causes) {
        Variant variant = entry.variant();
        renders.computeIfAbsent(variant.page(), page -> new LinkedHashMap<>()).put(variant, causes);
        groups.add(entry.group());
    }

    List<Notice> notices() {
        return notices;
    }

    /** What is rendered together. */
    Map<Page, Map<Variant, Set<Path>>> renders() {
        return renders;
    }

    /** Those of the variants that are rendered. */
    Collection<String> groups() {
        return groups;
    }
}
