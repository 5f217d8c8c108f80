package org.freshet.internal.capture;

import jakarta.persistence.Embeddable;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The attributes of one class: an entity, a mapped superclass, an embeddable, or whatever a path leads through. Immutable. */
final class ClassAttributes {

    private final Class<?> type;
    private final Map<String, Attribute> byName;
    private final List<Attribute> ids;
    private final Attribute version;
    private final Class<?> idClass;

    ClassAttributes(Class<?> type) {
        this.type = type;
        this.byName = AttributeScan.of(type);
        this.ids = byName.values().stream().filter(Attribute::isId).toList();
        this.version = byName.values().stream()
                .filter(Attribute::isVersion)
                .findFirst()
                .orElse(null);
        IdClass composite = inherited(type);
        this.idClass = composite == null ? null : composite.value();
    }

    private static IdClass inherited(Class<?> type) {
        IdClass found = null;
        for (Class<?> c = type; c != null && found == null; c = c.getSuperclass()) {
            found = c.getDeclaredAnnotation(IdClass.class);
        }
        return found;
    }

    Class<?> type() {
        return type;
    }

    Attribute orNull(String name) {
        return byName.get(name);
    }

    /** What a segment of a path names: {@code id} is the identifier whatever its attribute is called. */
    Attribute stepOrNull(String segment) {
        return segment.equals("id") && ids.size() == 1 ? ids.get(0) : byName.get(segment);
    }

    boolean isIdentifier(String segment) {
        return !ids.isEmpty() && segment.equals("id")
                || ids.size() == 1 && ids.get(0).name().equals(segment);
    }

    List<Attribute> ids() {
        return ids;
    }

    Attribute versionOrNull() {
        return version;
    }

    Class<?> idClassOrNull() {
        return idClass;
    }

    boolean isEmbeddable() {
        return type.isAnnotationPresent(Embeddable.class);
    }

    List<Attribute> exposable() {
        return byName.values().stream()
                .filter(a -> a.persistent() && BasicTypes.contains(a.type()))
                .toList();
    }

    /** Sorted, so that what is built from them does not depend on the order of declaration. */
    List<Attribute> sorted() {
        return new TreeSet<>(byName.keySet()).stream().map(byName::get).toList();
    }

    String names() {
        return new TreeSet<>(byName.keySet()).stream().collect(Collectors.joining(", "));
    }
}
