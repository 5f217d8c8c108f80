package org.freshet.internal.region;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Groups that come one by one and are let go together, a moment later: each alone would have its view built for itself. Safe for any thread. */
final class Gathered {

    /** For as long as a page takes to render its regions, or most of them. */
    static final long MILLIS = 20;

    private final Pace.Timer timer;
    private final Consumer<Collection<String>> together;
    private final Set<String> groups = new LinkedHashSet<>();
    private int leaving;

    Gathered(Pace.Timer timer, Consumer<Collection<String>> together) {
        this.timer = timer;
        this.together = together;
    }

    void add(String group) {
        boolean first;
        synchronized (groups) {
            first = groups.isEmpty();
            groups.add(group);
        }
        if (first) {
            timer.after(MILLIS, this::release);
        }
    }

    /** Whether none waits or is just being let go. */
    boolean isEmpty() {
        synchronized (groups) {
            return groups.isEmpty() && leaving == 0;
        }
    }

    private void release() {
        List<String> ready;
        synchronized (groups) {
            ready = List.copyOf(groups);
            groups.clear();
            leaving++;
        }
        try {
            together.accept(ready);
        } finally {
            synchronized (groups) {
                leaving--;
            }
        }
    }
}
