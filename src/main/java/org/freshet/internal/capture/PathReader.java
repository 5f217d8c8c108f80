package org.freshet.internal.capture;

import java.util.List;

/** Follows dotted paths from an entity through what it refers to. */
final class PathReader {

    private final EntityModels models;
    private final Lazies lazies;

    PathReader(EntityModels models, Lazies lazies) {
        this.models = models;
        this.lazies = lazies;
    }

    /**
     * @return null if a value on the way is null, or has no such attribute
     * @throws Lazies.NotLoadedException if it leads through what cannot be loaded now
     */
    Object readOrNull(EntityModel model, EntityState state, List<String> path) {
        String first = path.get(0);
        Object value = model.attributes().isIdentifier(first) ? state.id() : state.value(first);
        return walk(value, path.subList(1, path.size()));
    }

    private Object walk(Object start, List<String> path) {
        Object value = start;
        for (int i = 0; i < path.size() && value != null; i++) {
            List<String> rest = path.subList(i, path.size());
            if (lazies.isUnloaded(value)) {
                return walkUnloaded(value, rest);
            }
            value = step(lazies.unwrap(value), rest.get(0));
        }
        return value;
    }

    private Object walkUnloaded(Object value, List<String> path) {
        if (models.attributes(lazies.type(value)).isIdentifier(path.get(0))) {
            return walk(lazies.id(value), path.subList(1, path.size()));
        }
        return lazies.read(value, twin -> new PathReader(models, lazies.loading()).walk(twin, path));
    }

    private Object step(Object value, String segment) {
        ClassAttributes attributes = models.attributes(value.getClass());
        if (segment.equals("id") && attributes.ids().size() > 1) {
            return Identifiers.of(value, attributes, models, lazies);
        }
        Attribute attribute = attributes.stepOrNull(segment);
        return attribute == null ? null : attribute.read(value);
    }
}
