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

    Renders since(Renders earlier) {
        Map<String, Integer> since = new TreeMap<>();
        counts.forEach((key, count) -> since.put(key, count - earlier.counts.getOrDefault(key, 0)));
        return new Renders(since);
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
    int beyond(Map<String, Integer> needed) {
        return counts.entrySet().stream()
                .mapToInt(entry -> Math.max(0, entry.getValue() - needed.getOrDefault(entry.getKey(), 0)))
                .sum();
    }
}
