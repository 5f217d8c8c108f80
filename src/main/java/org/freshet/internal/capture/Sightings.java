package org.freshet.internal.capture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.freshet.ChangeKind;

/** Looks at entities inside a flush: takes what may be told later, when they are out of reach. */
final class Sightings {

    private final GroupNaming naming;

    Sightings(GroupNaming naming) {
        this.naming = naming;
    }

    Sighting of(ChangeKind kind, EntityModel model, EntityState state, Changed changed) {
        GroupNames now = naming.of(model, state);
        boolean mayHaveMoved = changed.oldValues().keySet().stream().anyMatch(model.placeholderAttributes()::contains);
        GroupNames before = mayHaveMoved ? naming.of(model, state.with(changed.oldValues())) : now;
        Attribute version = model.attributes().versionOrNull();
        // EclipseLink counts the version among what changed, Hibernate does not: an observer shall not see the
        // difference.
        Changed told = version == null ? changed : changed.without(version.name());
        return new Sighting(
                kind,
                model,
                state.id(),
                version == null ? null : BasicTypes.copy(state.value(version.name())),
                kind == ChangeKind.UPDATED ? told : Changed.ANY,
                data(model, state),
                before,
                now);
    }

    private static Map<String, Object> data(EntityModel model, EntityState state) {
        Map<String, Object> data = new LinkedHashMap<>();
        model.expose().forEach(name -> data.put(name, BasicTypes.copy(state.value(name))));
        return data;
    }
}
