package org.freshet.internal.capture;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freshet.GroupName;

/** Identifiers read from entities, and their form in the name of a group. */
final class Identifiers {

    private Identifiers() {}

    /** The identifier; for several {@code @Id} attributes an instance of the id class, or a sorted map if that cannot be filled. */
    static Object of(Object entity, ClassAttributes attributes, EntityModels models, Lazies lazies) {
        List<Attribute> ids = attributes.ids();
        if (ids.size() == 1) {
            return part(ids.get(0).read(entity), models, lazies);
        }
        Map<String, Object> parts = new TreeMap<>();
        ids.forEach(id -> parts.put(id.name(), part(id.read(entity), models, lazies)));
        Object composite = attributes.idClassOrNull() == null ? null : filledOrNull(attributes.idClassOrNull(), parts);
        return composite == null ? parts : composite;
    }

    /** A derived identifier: the association's own; the entity itself, which Hibernate takes for one without an id class: its own. */
    static Object part(Object value, EntityModels models, Lazies lazies) {
        if (value == null) {
            return null;
        }
        if (lazies.isUnloaded(value)) {
            return lazies.id(value);
        }
        if (value.getClass().getName().startsWith("java.")) {
            return value;
        }
        ClassAttributes attributes = models.attributes(value.getClass());
        return attributes.ids().isEmpty() ? value : of(lazies.unwrap(value), attributes, models, lazies);
    }

    private static Object filledOrNull(Class<?> idClass, Map<String, Object> parts) {
        try {
            Constructor<?> constructor = idClass.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object id = constructor.newInstance();
            Map<String, Attribute> fields = AttributeScan.of(idClass);
            for (Map.Entry<String, Object> part : parts.entrySet()) {
                fields.get(part.getKey()).field().set(id, part.getValue());
            }
            return id;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    /**
     * One segment for any value. The parts of a composite are joined by {@code -} in the order of their names, and a {@code -} inside
     * one is escaped, so that no identifier can pose as another.
     */
    static String segment(Object value, EntityModels models) {
        if (value instanceof Map<?, ?> parts) {
            return join(parts.values().stream(), models);
        }
        return models.isComposite(value.getClass())
                ? join(
                        models.attributes(value.getClass()).sorted().stream()
                                .filter(Attribute::persistent)
                                .map(a -> a.read(value)),
                        models)
                : GroupName.segment(value);
    }

    private static String join(Stream<?> parts, EntityModels models) {
        return parts.map(part -> part == null ? "" : segment(part, models).replace("-", "_2D"))
                .collect(Collectors.joining("-"));
    }
}
