package org.freshet.it.pages.web;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
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

    /** What a region depends on, separated by spaces. */
    static String paths(String view, String region) {
        return inspector().regions().stream()
                .filter(shown -> shown.view().equals(view) && shown.id().equals(region))
                .flatMap(shown -> shown.paths().stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static ReactiveInspector inspector() {
        return CDI.current().select(ReactiveInspector.class).get();
    }
}
