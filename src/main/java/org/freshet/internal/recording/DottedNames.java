package org.freshet.internal.recording;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Names of beans that have dots in them, {@code shop.cart}: to what such a name begins with CDI answers by an object of its own, of which the
 * rest is read as a property. Of one request and one thread.
 */
final class DottedNames {

    private final Recording recording;
    private final Map<Object, String> beginnings = new IdentityHashMap<>();

    DottedNames(Recording recording) {
        this.recording = recording;
    }

    /** The name that ends with this property; null if it is a property of something else. */
    String nameOrNull(Object base, Object property) {
        if (base == null) {
            return String.valueOf(property);
        }
        String before = beginnings.isEmpty() ? null : beginnings.get(base);
        return before == null ? null : before + '.' + property;
    }

    /** Whether the name is what others begin with, for which this value stands. */
    boolean isBeginning(String name, Object value) {
        if (value == null || !recording.isBeginning(name)) {
            return false;
        }
        beginnings.put(value, name);
        return true;
    }
}
