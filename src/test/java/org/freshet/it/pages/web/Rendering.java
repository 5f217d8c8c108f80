package org.freshet.it.pages.web;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.freshet.ReactiveInspector;

/** What the server says of its renders off request. */
final class Rendering {

    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    private Rendering() {}

    /** Returns when no render is due or running. */
    static void awaitQuiet() {
        ReactiveInspector inspector = inspector();
        while (!inspector.isIdle()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Renders so far, by view and region: {@code "/repeat.xhtml list"}. */
    static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        inspector()
                .regions()
                .forEach(region -> counts.merge(region.view() + ' ' + region.id(), region.refreshes(), Long::sum));
        return counts;
    }

    private static ReactiveInspector inspector() {
        return CDI.current().select(ReactiveInspector.class).get();
    }
}
