package org.freshet.benchmark.server;

import java.net.http.WebSocket;

/** A viewer of the bare loop. */
record BareViewer(Site site, Page page, WebSocket socket) implements Viewer {

    static Viewer open(Site site, int number, Watch watch) {
        Page page = site.open("bare.xhtml");
        TextFrames listener = new TextFrames(
                frame -> {
                    watch.received(number, frame);
                    watch.shown(number, State.in(frame));
                },
                error -> watch.failed(number, error));
        return new BareViewer(site, page, site.connect("bare", page, listener));
    }

    @Override
    public void close() {
        Leaving.leave(site, page, socket);
    }
}
