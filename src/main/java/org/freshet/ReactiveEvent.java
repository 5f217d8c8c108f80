package org.freshet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the application said by {@link ReactivePublisher#notify}, {@link ReactivePublisher#publish}, {@link
 * ReactivePublisher#publishGlobal} or {@link ReactivePublisher#publishSystem}. Fired as CDI event after the commit, in the order of
 * commits and together with {@link ReactiveChange}, under the same conditions, on the node that committed:
 *
 * <pre>{@code void onEvent(@Observes ReactiveEvent event) { ... }}</pre>
 *
 * <p>Immutable, safe for any thread.
 *
 * @param scope whom it was said to
 * @param group the group that was told; null for {@link Scope#SYSTEM}
 * @param user the user's name; null unless the scope is {@link Scope#USER}
 * @param event the event's name
 * @param detail as it was given, values copied: texts, numbers, booleans, dates and the like, and maps and lists of these; values may
 *     be null
 * @param id the same as browsers see; unique over all nodes
 */
public record ReactiveEvent(
        Scope scope, String group, String user, String event, Map<String, Object> detail, String id) {

    public ReactiveEvent {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(id, "id");
        // Not Map.copyOf: a value may be null.
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    /** Whom an event is said to. */
    public enum Scope {
        /** The members of a group. */
        GROUP,
        /** Every connection of one user. */
        USER,
        /** Every connection. */
        GLOBAL,
        /** No browser: observers only. */
        SYSTEM
    }
}
