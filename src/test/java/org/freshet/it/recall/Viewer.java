package org.freshet.it.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.freshet.it.Site;
import org.freshet.it.pages.Operation;

/** One person with all pages open, and what the server pushed to them, byte by byte. */
public final class Viewer implements AutoCloseable {

    private final List<LivePage> pages;
    private final Map<String, List<String>> pushed = new TreeMap<>();

    private Viewer(List<LivePage> pages) {
        this.pages = pages;
    }

    public static Viewer of(Site site, List<String> paths) {
        return new Viewer(paths.stream().map(path -> LivePage.open(site, path)).toList());
    }

    /** Runs every operation while all of them watch. */
    public static void watch(Site site, List<Viewer> viewers) {
        List<LivePage> all =
                viewers.stream().flatMap(viewer -> viewer.pages.stream()).toList();
        LivePage.settle(site, all);
        all.forEach(LivePage::told);
        for (Operation operation : Operation.values()) {
            LivePage.run(operation, site, all);
            viewers.forEach(Viewer::collect);
        }
    }

    private void collect() {
        for (LivePage page : pages) {
            Told told = page.told();
            told.pushed().forEach(fragment -> add(page, fragment.name(), fragment.html()));
            told.gone().forEach(name -> add(page, name, ""));
        }
    }

    private void add(LivePage page, String region, String html) {
        pushed.computeIfAbsent(page.path() + ' ' + region, key -> new ArrayList<>())
                .add(html);
    }

    /** The fragments of each region, by page and region, in the order in which they came; empty where it was removed. */
    public Map<String, List<String>> pushed() {
        return pushed;
    }

    /** Page and name of the regions that one render serves for all. */
    public Set<String> shared() {
        return regions(Region::isShared);
    }

    /** What those show when their pages are loaded once more, by page and region. */
    public Map<String, String> loadShared() {
        Map<String, String> html = new TreeMap<>();
        for (LivePage page : pages) {
            page.load().values().stream()
                    .filter(Region::isShared)
                    .forEach(region -> html.put(page.path() + ' ' + region.name(), region.html()));
        }
        return html;
    }

    /** Page and name of the regions with this class. */
    public Set<String> ofClass(String name) {
        return regions(region -> region.hasClass(name));
    }

    private Set<String> regions(Predicate<Region> such) {
        return pages.stream()
                .flatMap(page ->
                        page.shown().values().stream().filter(such).map(region -> page.path() + ' ' + region.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> tokens() {
        return pages.stream()
                .flatMap(page -> page.shown().values().stream())
                .map(Region::token)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        pages.forEach(LivePage::close);
    }
}
