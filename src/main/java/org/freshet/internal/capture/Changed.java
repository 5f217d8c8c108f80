package org.freshet.internal.capture;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the provider knows of an update.
 *
 * @param attributes the names of the changed attributes; empty if it does not tell
 * @param oldValues those that it knows; a value may be null
 */
record Changed(Optional<Set<String>> attributes, Map<String, Object> oldValues) {

    static final Changed ANY = new Changed(Optional.empty(), Map.of());

    /** Without one attribute. */
    Changed without(String attribute) {
        Map<String, Object> values = new LinkedHashMap<>(oldValues);
        values.remove(attribute);
        return new Changed(
                attributes.map(names -> names.stream()
                        .filter(name -> !name.equals(attribute))
                        .collect(Collectors.toCollection(LinkedHashSet::new))),
                values);
    }
}
