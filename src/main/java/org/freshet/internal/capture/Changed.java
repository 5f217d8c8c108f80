package org.freshet.internal.capture;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the provider knows of an update.
 *
 * @param attributes the names of the changed attributes; empty if it does not tell
 * @param oldValues those that it knows; a value may be null
 */
record Changed(Optional<Set<String>> attributes, Map<String, Object> oldValues) {

    static final Changed ANY = new Changed(Optional.empty(), Map.of());
}
