package org.freshet.it.recall;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.freshet.it.Site;

/** How often the server rendered regions off request, by view and region: {@code "/repeat.xhtml list"}. */
record Renders(Map<String, Integer> counts) {

    static Renders soFar(Site site) {
        JsonObject json =
                Json.createReader(new StringReader(site.op("renders"))).readObject();
        Map<String, Integer> counts = new TreeMap<>();
        json.keySet().forEach(key -> counts.put(key, json.getInt(key)));
        return new Renders(counts);
    }

    static String key(LivePage page, Region region) {
        return page.view() + ' ' + region.kind();
    }

    /** Regions that nobody looked at since are forgotten: they do not count. */
    Renders since(Renders earlier) {
        return less(earlier.counts);
    }

    Renders of(Predicate<String> keys) {
        Map<String, Integer> some = new TreeMap<>(counts);
        some.keySet().removeIf(keys.negate());
        return new Renders(some);
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those beyond what was needed: one for each region that changed. */
    Renders beyond(Map<String, Integer> needed) {
        return less(needed);
    }

    private Renders less(Map<String, Integer> others) {
        Map<String, Integer> more = new TreeMap<>();
        counts.forEach((key, count) -> {
            int rest = count - others.getOrDefault(key, 0);
            if (rest > 0) {
                more.put(key, rest);
            }
        });
        return new Renders(more);
    }
}
