package org.freshet.benchmark.server;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A viewer of {@code rx:component}, by the protocol: shows the fragments that it is sent, and fetches what it is told to. */
final class LiveViewer {

    private static final Pattern TOKEN = Pattern.compile("<div id=\"rows\"[^>]* rx-token=\"([^\"]+)\"");
    private static final Pattern MODE = Pattern.compile("<div id=\"rows\"[^>]* rx-mode=\"([^\"]+)\"");
    private static final String SUBSCRIBED = "\"type\":\"subscribed\"";
    private static final List<String> STALE =
            List.of("\"type\":\"refresh\"", "\"type\":\"resync\"", "\"recovered\":false");
    private static final List<String> BAD = List.of("\"type\":\"error\"", "\"type\":\"gone\"", "\"type\":\"bye\"");

    private final Site site;
    private final int number;
    private final Watch watch;
    private final Page page;
    private final CompletableFuture<Void> subscribed = new CompletableFuture<>();
    private boolean fetching;
    private boolean stale;

    private LiveViewer(Site site, int number, Watch watch, Page page) {
        this.site = site;
        this.number = number;
        this.watch = watch;
        this.page = page;
    }

    static Tab open(Site site, int number, Watch watch) {
        return open(site, number, watch, "live.xhtml");
    }

    /** A page that is refreshed at each change, however many there are. */
    static Tab openWithoutPace(Site site, int number, Watch watch) {
        return open(site, number, watch, "live.xhtml?interval=0");
    }

    /** A page of some 40 KB that is refreshed at each change, and told of changes as such, too. */
    static Tab openLong(Site site, int number, Watch watch) {
        return open(site, number, watch, "long.xhtml");
    }

    private static Tab open(Site site, int number, Watch watch, String path) {
        LiveViewer viewer = new LiveViewer(site, number, watch, site.open(path));
        String mode = viewer.page.find(MODE);
        if (!mode.equals("shared")) {
            throw new IllegalStateException("The region is not shared but " + mode);
        }
        Tab tab = Tab.open(site, viewer.page, "rx/socket", new TextFrames(viewer::received, viewer::failed));
        tab.send("{\"type\":\"subscribe\",\"ref\":\"1\",\"token\":\"" + viewer.page.find(TOKEN) + "\"}");
        viewer.subscribed.orTimeout(60, TimeUnit.SECONDS).join();
        return tab;
    }

    private void received(String frame) {
        int state = State.in(frame);
        // What shows a state is looked at as little as the bare loop's viewers do.
        if (state < 0 && BAD.stream().anyMatch(frame::contains)) {
            failed(new IllegalStateException("The server said " + frame));
            return;
        }
        if (subscribed.isDone()) {
            watch.received(number, frame);
        }
        if (state >= 0) {
            watch.shown(number, state);
        } else if (STALE.stream().anyMatch(frame::contains)) {
            fetch();
        }
        if (!subscribed.isDone() && frame.contains(SUBSCRIBED)) {
            subscribed.complete(null);
        }
    }

    /** One request at a time; what is told meanwhile makes it ask once more. */
    private synchronized void fetch() {
        stale = fetching;
        if (fetching) {
            return;
        }
        fetching = true;
        HttpRequest request = page.following(site.request("rx/fragment?token=" + page.find(TOKEN)))
                .build();
        site.send(request).whenComplete((html, error) -> {
            if (error != null) {
                failed(error);
            } else {
                fetched(html);
            }
        });
    }

    private void fetched(String html) {
        int state = State.in(html);
        if (state >= 0) {
            watch.shown(number, state);
        }
        synchronized (this) {
            fetching = false;
            if (stale) {
                fetch();
            }
        }
    }

    private void failed(Throwable reason) {
        subscribed.completeExceptionally(reason);
        watch.failed(number, reason);
    }
}
