package org.freshet.internal.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freshet.internal.region.Variant.Page;

/** Variants that are to be refreshed now: what viewers are told of some, and the others, which are rendered for all. Of one thread. */
final class Due {

    private final List<Notice> notices = new ArrayList<>();
    private final Map<Page, List<Variant>> renders = new LinkedHashMap<>();
    private final List<String> groups = new ArrayList<>();

    void tell(Notice notice) {
        notices.add(notice);
    }

    void render(Variant variant, String group) {
        renders.computeIfAbsent(variant.page(), page -> new ArrayList<>()).add(variant);
        groups.add(group);
    }

    List<Notice> notices() {
        return notices;
    }

    /** What is rendered together. */
    Map<Page, List<Variant>> renders() {
        return renders;
    }

    /** Those of the variants that are rendered. */
    Collection<String> groups() {
        return groups;
    }
}
