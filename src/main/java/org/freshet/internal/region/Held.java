package org.freshet.internal.region;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** The values filed under one path or group: mostly few, which are kept in little room and close together, sometimes very many. */
final class Held<V> {

    private static final int FEW = 16;

    // A list of few, else a set; linked, so that one that was large once is not slow to read for ever.
    private Collection<V> values = List.of();

    void add(V value) {
        if (values.contains(value)) {
            return;
        }
        if (values.size() == FEW) {
            values = new LinkedHashSet<>(values);
        }
        if (values.size() < FEW) {
            values = Stream.concat(values.stream(), Stream.of(value)).toList();
        } else {
            values.add(value);
        }
    }

    void remove(V value) {
        if (values.size() > FEW) {
            values.remove(value);
        } else if (values.contains(value)) {
            values = values.stream().filter(each -> !each.equals(value)).toList();
        }
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The values in the order of their addition, not to be changed. */
    Collection<V> values() {
        return values;
    }
}
