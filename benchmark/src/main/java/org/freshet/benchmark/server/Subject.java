package org.freshet.benchmark.server;

/**
 * A server with the application, ready to be measured.
 *
 * @param viewers how many there are in each benchmark
 */
record Subject(String name, Site site, Control control, int viewers) {

    Viewers open(Viewers.Kind kind) {
        return Viewers.open(site, kind, viewers);
    }

    /** Brings all viewers to one state, whatever they were told before. */
    void settle(Watch watch) {
        int state = control.newState();
        watch.until(state, () -> control.change(state, 1));
    }

    void say(String progress) {
        System.err.println(name + ": " + progress);
    }
}
