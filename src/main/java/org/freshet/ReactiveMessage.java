package org.freshet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message of the protocol, on its way from or to one browser. Immutable.
 *
 * @param type such as {@code notify} or {@code subscribe}, see {@code docs/protocol.md}
 * @param members the others, in order: texts, numbers, booleans, null, and lists and maps (by text) of these
 */
public record ReactiveMessage(String type, Map<String, Object> members) {

    public ReactiveMessage {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A copy with this member, or without it if the value is null. */
    public ReactiveMessage with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new ReactiveMessage(type, changed);
    }
}
