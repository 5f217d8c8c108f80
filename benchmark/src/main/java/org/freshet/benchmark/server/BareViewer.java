package org.freshet.benchmark.server;

/** A viewer of the bare loop. */
final class BareViewer {

    private BareViewer() {}

    static Tab open(Site site, int number, Watch watch) {
        TextFrames frames = new TextFrames(
                frame -> {
                    watch.received(number, frame);
                    watch.shown(number, State.in(frame));
                },
                error -> watch.failed(number, error));
        return Tab.open(site, site.open("bare.xhtml"), "bare", frames);
    }
}
