package org.freshet.it.recall;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a page was told of its regions.
 *
 * @param pushed the fragments
 * @param shows what each region shows after them, by name
 * @param refreshed the regions that are to be fetched, each time they were named
 * @param gone the regions that are to be removed
 * @param lost whether the server gave up telling and asked for everything to be fetched
 */
record Told(List<Pushed> pushed, Map<String, String> shows, List<String> refreshed, Set<String> gone, boolean lost) {

    /** A fragment as it came, and the regions that it shows, its own first. */
    record Pushed(String name, String html, List<Region> regions) {}

    static Told of(List<JsonObject> messages, Map<String, String> namesByGroup) {
        Told told = new Told(
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new HashSet<>(),
                messages.stream().anyMatch(m -> m.getString("type").equals("resync")));
        messages.forEach(message -> told.add(message, namesByGroup));
        return told;
    }

    private void add(JsonObject message, Map<String, String> namesByGroup) {
        switch (message.getString("type")) {
            case "fragment" -> {
                Pushed fragment = pushed(message);
                pushed.add(fragment);
                fragment.regions().forEach(region -> shows.put(region.name(), region.html()));
            }
            case "gone" -> gone.add(name(message));
            case "refresh" -> {
                String name = namesByGroup.get(message.getString("group"));
                if (name != null) {
                    refreshed.add(name);
                }
            }
            default -> {}
        }
    }

    private static Pushed pushed(JsonObject message) {
        String html = message.getString("html");
        return new Pushed(name(message), html, Region.inFragment(name(message), html));
    }

    private static String name(JsonObject message) {
        return Region.name(message.getString("region"), message.getString("key", null));
    }
}
