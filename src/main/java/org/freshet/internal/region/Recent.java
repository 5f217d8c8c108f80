package org.freshet.internal.region;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.freshet.ReactiveInspector;

/** The last transactions that touched anything, for who wants to know why. Bounded; safe for any thread. */
final class Recent {

    private static final int TOUCHES = 20;
    private static final int NAMES = 50;

    private final Deque<ReactiveInspector.Touch> touches = new ArrayDeque<>();

    synchronized void add(Instant at, Collection<Path> paths, Collection<String> groups) {
        touches.addFirst(new ReactiveInspector.Touch(at, first(paths), first(groups)));
        if (touches.size() > TOUCHES) {
            touches.removeLast();
        }
    }

    synchronized List<ReactiveInspector.Touch> newestFirst() {
        return List.copyOf(touches);
    }

    private static List<String> first(Collection<?> names) {
        return names.stream().limit(NAMES).map(Object::toString).toList();
    }
}
