package org.freshet.benchmark.server;

/** A server with the application, ready to be measured. */
record Subject(String name, Site site, Control control) {

    /** As many as the bars speak of. */
    static final int VIEWERS = 1000;

    Viewers open(Viewer.Kind kind) {
        return Viewers.open(site, kind, VIEWERS);
    }

    void say(String progress) {
        System.err.println(name + ": " + progress);
    }
}
