package org.freshet.internal.region;

import java.util.LinkedHashSet;
import java.util.Set;

/** The values filed under one path or group: usually one, which costs next to nothing, and sometimes very many. */
final class Held<V> {

    // Linked, so that a set which was large once is not slow to read for ever.
    private Set<V> values = Set.of();

    void add(V value) {
        if (values.isEmpty()) {
            values = Set.of(value);
            return;
        }
        if (values.size() == 1) {
            values = new LinkedHashSet<>(values);
        }
        values.add(value);
    }

    void remove(V value) {
        if (values.size() > 1) {
            values.remove(value);
        } else if (values.contains(value)) {
            values = Set.of();
        }
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The values in the order of their addition, not to be changed. */
    Set<V> values() {
        return values;
    }
}
