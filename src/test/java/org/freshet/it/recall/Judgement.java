package org.freshet.it.recall;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a page was told after an operation, compared with what its regions then showed.
 *
 * @param before its regions before
 * @param after its regions after, as a fresh page shows them
 */
record Judgement(Map<String, Region> before, Map<String, Region> after, Told told) {

    /** The regions that show something else now. A new one can only be told by the one around it. */
    List<Region> changed() {
        return before.values().stream().filter(this::isChanged).toList();
    }

    private boolean isChanged(Region region) {
        Region now = after.get(region.name());
        return now == null || !now.html().equals(region.html());
    }

    /** Of each region that changed and was not told so, or that was told something else: why. */
    Map<String, String> misses() {
        Map<String, String> misses = new TreeMap<>();
        before.values().forEach(region -> {
            String miss = miss(region);
            if (miss != null) {
                misses.put(region.name(), miss);
            }
        });
        return misses;
    }

    private String miss(Region region) {
        if (isTold(region, told.refreshed()::contains)) {
            return null;
        }
        Region now = after.get(region.name());
        if (now == null) {
            return isTold(region, told.gone()::contains) || isLeftOut(region) ? null : "is gone, and nothing said so";
        }
        String pushed = told.shows().get(region.name());
        if (pushed != null) {
            return pushed.equals(now.html()) ? null : different("was pushed", pushed, now);
        }
        return isChanged(region) ? different("was told nothing after", region.html(), now) : null;
    }

    private static String different(String what, String html, Region now) {
        return what + ' ' + Html.difference(html, now.html()) + " but shows " + Html.difference(now.html(), html);
    }

    /** Whether it or a region around it was. */
    private boolean isTold(Region region, Predicate<String> told) {
        return told.test(region.name()) || region.within() != null && isTold(before.get(region.within()), told);
    }

    /** Whether the region around it was pushed without it. */
    private boolean isLeftOut(Region region) {
        String around = region.within() == null ? null : told.shows().get(region.within());
        return around != null && !around.contains(region.placeholder());
    }

    /** The fragments of which a viewer saw nothing. */
    List<String> useless() {
        return told.pushed().stream()
                .filter(fragment -> fragment.regions().stream().allMatch(this::isAsBefore))
                .map(Told.Pushed::name)
                .toList();
    }

    private boolean isAsBefore(Region pushed) {
        Region known = before.get(pushed.name());
        return known != null && known.html().equals(pushed.html());
    }

    /** The regions that were to be fetched, and showed what they had shown. */
    List<String> needlessRefreshes() {
        return told.refreshed().stream()
                .filter(name -> before.containsKey(name) && !isChanged(before.get(name)))
                .toList();
    }
}
