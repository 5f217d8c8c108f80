package org.freshet.benchmark.server;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A viewer of {@code o:socket} with {@code f:ajax}: each push makes it ask the server for the region, as {@code faces.js} of Mojarra 4 does. */
final class AjaxViewer {

    private static final String VIEW = "ajax.xhtml";
    private static final Pattern CHANNEL = Pattern.compile("OmniFaces\\.Push\\.init\\('[^']*','([^']+)'");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*? value=\"([^\"]+)\"");
    private static final Pattern NEW_VIEW_STATE =
            Pattern.compile("jakarta\\.faces\\.ViewState[^>]*><!\\[CDATA\\[(.*?)]]>");

    private final Site site;
    private final int number;
    private final Watch watch;
    private final Page page;
    private String viewState;
    private CompletableFuture<Void> queue = CompletableFuture.completedFuture(null);

    private AjaxViewer(Site site, int number, Watch watch, Page page) {
        this.site = site;
        this.number = number;
        this.watch = watch;
        this.page = page;
        this.viewState = page.find(VIEW_STATE);
    }

    static Tab open(Site site, int number, Watch watch) {
        AjaxViewer viewer = new AjaxViewer(site, number, watch, site.open(VIEW));
        return Tab.open(
                site,
                viewer.page,
                "omnifaces.push/" + viewer.page.find(CHANNEL),
                new TextFrames(viewer::pushed, error -> watch.failed(number, error)));
    }

    /** Postbacks of a page run one after the other. */
    private synchronized void pushed(String frame) {
        watch.received(number, frame);
        queue = queue.thenCompose(done -> site.send(postback())).thenAccept(this::update);
        queue.exceptionally(error -> {
            watch.failed(number, error);
            return null;
        });
    }

    private HttpRequest postback() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("form", "form");
        form.put("jakarta.faces.ViewState", viewState);
        form.put("jakarta.faces.source", "form:push");
        form.put("jakarta.faces.partial.execute", "form:push form:push");
        form.put("jakarta.faces.partial.render", "rows");
        form.put("jakarta.faces.behavior.event", "changed");
        form.put("jakarta.faces.partial.ajax", "true");
        return page.following(site.request(VIEW))
                .header("Faces-Request", "partial/ajax")
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(BodyPublishers.ofString(encode(form)))
                .build();
    }

    private void update(String response) {
        Matcher state = NEW_VIEW_STATE.matcher(response);
        if (!state.find()) {
            throw new IllegalStateException("No partial response: " + response);
        }
        viewState = state.group(1);
        watch.shown(number, State.in(response));
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
