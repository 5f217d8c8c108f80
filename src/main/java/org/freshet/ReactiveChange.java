package org.freshet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a committed transaction did to one entity. Fired as CDI event after the commit, in the order of commits, on a thread of the
 * container's without a transaction, with the qualifiers {@link Created}, {@link Updated} or {@link Removed} and {@link Of}:
 *
 * <pre>{@code void onTodo(@Observes @Updated @Of(Todo.class) ReactiveChange change) { ... }}</pre>
 *
 * <p>An application may fire one itself, for what is no entity or what no listener sees: the groups in its notices are told, and regions
 * refreshed, after the commit as for a captured one. Observers are then called by CDI alone, as its {@code Event.fire} says.
 *
 * <p>Observers are notified one by one. So their parameters may be the change and beans, not {@code EventMetadata}, which Weld has only
 * for events it fires itself. A request context is active while observers run. One that throws is logged; the others are still called, and nothing is undone.
 * Immutable, safe for any thread.
 *
 * @param kind what happened, over the whole transaction: created and updated is created. An upsert is an update, as nobody knows
 *     whether the row was there
 * @param type the entity's class, never a proxy's
 * @param entity the entity's name (Jakarta Persistence 3.1, 2.1)
 * @param id the identifier
 * @param version the value of the version attribute after the change; null if the entity has none
 * @param attributes the names of the attributes that changed; empty optional if the provider does not tell, which means any of them.
 *     Never the version. Meaningful for updates
 * @param oldValues the values before the transaction, by attribute, of those that changed and whose old value the provider knows; a
 *     value may be null
 * @param data the exposed attributes and their values after the change, or of what was removed; values may be null
 * @param notices the groups that are told, in order
 * @param origin who caused it; null if that is nobody's page, such as a timer, or not known
 */
public record ReactiveChange(
        ChangeKind kind,
        Class<?> type,
        String entity,
        Object id,
        Object version,
        Optional<Set<String>> attributes,
        Map<String, Object> oldValues,
        Map<String, Object> data,
        List<GroupNotice> notices,
        Origin origin) {

    public ReactiveChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(id, "id");
        attributes = attributes.map(Set::copyOf);
        // Not Map.copyOf: an attribute may be null.
        oldValues = Collections.unmodifiableMap(new LinkedHashMap<>(oldValues));
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        notices = List.copyOf(notices);
    }

    /** A change that nobody's page caused. */
    public ReactiveChange(
            ChangeKind kind,
            Class<?> type,
            String entity,
            Object id,
            Object version,
            Optional<Set<String>> attributes,
            Map<String, Object> oldValues,
            Map<String, Object> data,
            List<GroupNotice> notices) {
        this(kind, type, entity, id, version, attributes, oldValues, data, notices, null);
    }

    /** Whether this attribute may have changed: true also if the provider does not tell. */
    public boolean touches(String attribute) {
        return attributes.map(changed -> changed.contains(attribute)).orElse(true);
    }
}
