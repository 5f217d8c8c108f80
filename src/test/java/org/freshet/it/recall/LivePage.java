package org.freshet.it.recall;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freshet.it.RxClient;
import org.freshet.it.Site;
import org.freshet.it.pages.Operation;

/** A page in one browser, with a connection of its own that is subscribed to its regions. */
public final class LivePage implements AutoCloseable {

    private static final String MARK = "mark";

    private final Site site;
    private final String path;
    private final RxClient client;
    private final Map<String, String> namesByGroup = new HashMap<>();
    private final List<JsonObject> received = new ArrayList<>();
    private Map<String, Region> shown;

    private LivePage(Site site, String path) {
        this.site = site;
        this.path = path;
        this.shown = load();
        this.client = site.connect().subscribe(MARK);
        subscribe();
    }

    public static LivePage open(Site site, String path) {
        return new LivePage(site, path);
    }

    String path() {
        return path;
    }

    /** The view's own path, without parameters. */
    String view() {
        return '/' + path.replaceAll("\\?.*", "");
    }

    /** The regions as they were when the page was loaded last. */
    Map<String, Region> shown() {
        return shown;
    }

    /** Loads the page again, as new browsers would; leaves regions that are gone, and joins those that were not there before. */
    Map<String, Region> reload() {
        shown = load();
        namesByGroup.values().retainAll(shown.keySet());
        subscribe();
        return shown;
    }

    /** The regions as a new browser would show them. */
    Map<String, Region> load() {
        HttpResponse<String> response = site.get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        Map<String, Region> regions = new LinkedHashMap<>();
        for (Region region : Region.in(response.body())) {
            if (regions.put(region.name(), region) != null) {
                throw new AssertionError(path + " shows two regions " + region.name());
            }
        }
        return regions;
    }

    private void subscribe() {
        for (Region region : shown.values()) {
            if (!namesByGroup.containsValue(region.name())) {
                namesByGroup.put(region.ownGroup(), region.name());
                for (JsonObject answer : client.subscribeWith(region.token(), region.answers())) {
                    if (!answer.getString("type").equals("subscribed")) {
                        throw new AssertionError(path + " " + region.name() + " is not subscribed: " + answer);
                    }
                }
            }
        }
    }

    /** What came since it was asked last. All of it has come once {@link #settle} returned. */
    Told told() {
        Told told = Told.of(received, namesByGroup);
        received.clear();
        return told;
    }

    /** Runs it and waits until these pages have been told of it. */
    static void run(Operation operation, Site site, List<LivePage> pages) {
        site.op("run", "operation", operation, "number", operation.ordinal() + 1);
        settle(site, pages);
    }

    static void settle(Site site, List<LivePage> pages) {
        // What was committed before is dispatched before this; only then is known what is due.
        mark(site, pages);
        site.op("quiet");
        mark(site, pages);
    }

    private static void mark(Site site, List<LivePage> pages) {
        site.op("refresh", "group", MARK);
        pages.forEach(LivePage::receiveUntilMark);
    }

    private void receiveUntilMark() {
        boolean[] marked = {false};
        while (!marked[0]) {
            client.nextFrame().forEach(message -> {
                if (message.getString("group", "").equals(MARK)) {
                    marked[0] = true;
                } else {
                    received.add(message);
                }
            });
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
