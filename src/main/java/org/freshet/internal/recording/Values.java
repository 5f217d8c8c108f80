package org.freshet.internal.recording;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What only the value of a property can tell, where its declaration does not. */
final class Values {

    private Values() {}

    static boolean isContainer(Object value) {
        return value instanceof Collection || value instanceof Map || value instanceof Object[];
    }

    /** Whether it is a text, a number or the like: nothing more can be read of it. */
    static boolean isScalar(Object value) {
        String type = value.getClass().getName();
        return type.startsWith("java.lang.")
                || type.startsWith("java.time.")
                || type.startsWith("java.math.")
                || value instanceof Enum;
    }

    /** The entities among what a value holds. */
    static Set<String> entities(Object value, Entities entities) {
        Set<String> found = new TreeSet<>();
        collect(value, entities, found);
        return found;
    }

    private static void collect(Object value, Entities entities, Set<String> found) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(one -> collect(one, entities, found));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> {
                element(key, entities, found);
                element(one, entities, found);
            });
        } else if (value instanceof Iterable<?> several) {
            several.forEach(one -> element(one, entities, found));
        } else if (value instanceof Object[] array) {
            for (Object one : array) {
                element(one, entities, found);
            }
        } else {
            element(value, entities, found);
        }
    }

    private static void element(Object value, Entities entities, Set<String> found) {
        EntityWords words = value == null ? null : entities.orNull(value.getClass());
        if (words != null) {
            found.add(words.path());
        } else if (value instanceof Collection || value instanceof Object[]) {
            collect(value, entities, found);
        }
    }
}
