package org.freshet.internal.capture;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.freshet.ChangeKind;
import org.freshet.Origin;
import org.freshet.ReactiveChange;

/**
 * What one or several flushes did to an entity, in the terms of the whole transaction.
 *
 * @param before the groups that it belonged to when the transaction began
 * @param now the groups that it belongs to
 */
record Sighting(
        ChangeKind kind,
        EntityModel model,
        Object id,
        Object version,
        Changed changed,
        Map<String, Object> data,
        GroupNames before,
        GroupNames now) {

    /** @param type one that took the place of another kind's is another entity */
    record Key(Class<?> type, Object id) {}

    Key key() {
        return new Key(model.type(), id);
    }

    /** This one and a later one of the same entity as one; empty if nothing is left of both. */
    Optional<Sighting> then(Sighting later) {
        return switch (kind) {
            case CREATED ->
                later.kind == ChangeKind.REMOVED
                        ? Optional.empty()
                        : Optional.of(later.as(ChangeKind.CREATED, Changed.ANY, later.now));
            case UPDATED ->
                Optional.of(
                        switch (later.kind) {
                            case UPDATED -> later.as(ChangeKind.UPDATED, union(changed, later.changed), before);
                            case REMOVED -> later.as(ChangeKind.REMOVED, Changed.ANY, before);
                            case CREATED -> later.as(ChangeKind.UPDATED, Changed.ANY, before);
                        });
            case REMOVED ->
                Optional.of(
                        later.kind == ChangeKind.CREATED ? later.as(ChangeKind.UPDATED, Changed.ANY, before) : this);
        };
    }

    private Sighting as(ChangeKind newKind, Changed newChanged, GroupNames newBefore) {
        return new Sighting(newKind, model, id, version, newChanged, data, newBefore, now);
    }

    private static Changed union(Changed first, Changed second) {
        Optional<Set<String>> attributes = first.attributes()
                .flatMap(a -> second.attributes().map(b -> {
                    Set<String> both = new LinkedHashSet<>(a);
                    both.addAll(b);
                    return both;
                }));
        Map<String, Object> oldValues = new LinkedHashMap<>(second.oldValues());
        oldValues.putAll(first.oldValues());
        return new Changed(attributes, oldValues);
    }

    ReactiveChange change(Origin origin) {
        return new ReactiveChange(
                kind,
                model.type(),
                model.entity(),
                id,
                version,
                changed.attributes(),
                changed.oldValues(),
                data,
                Notices.of(kind, before, now),
                origin);
    }
}
