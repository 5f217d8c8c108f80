package org.freshet.internal.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The names by which paths speak of reactive entities: {@code todo} for {@code Todo}, {@code [42]} for the one with that identifier. The
 * same for what changes touch and what pages read. Safe for any thread.
 */
public final class EntityPaths {

    private final EntityModels models;
    private final Lazies lazies = Lazies.present();
    private final List<Class<?>> entities;
    private final Map<Class<?>, Collection<String>> assignable = new ConcurrentHashMap<>();

    /** @param reactive the annotated classes; those that are no entities are left out */
    public EntityPaths(EntityModels models, Collection<Class<?>> reactive) {
        this.models = models;
        this.entities = reactive.stream()
                .filter(type -> models.orNull(type) != null)
                .<Class<?>>map(type -> models.orNull(type).type())
                .distinct()
                .toList();
    }

    public List<Class<?>> entities() {
        return entities;
    }

    /** The entity's class behind an instance's, which may be a proxy's; null if it is no reactive entity. */
    public Class<?> typeOrNull(Class<?> runtimeType) {
        EntityModel model = models.orNull(runtimeType);
        return model == null ? null : model.type();
    }

    /** The name of a reactive entity. */
    public String name(Class<?> entity) {
        String name = models.orNull(entity).entity();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The names of an entity and of the reactive entities above it. */
    public List<String> roots(Class<?> entity) {
        List<String> roots = new ArrayList<>();
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            if (typeOrNull(type) == type) {
                roots.add(name(type));
            }
        }
        return roots;
    }

    /** The names of all entities whose rows a statement on this one may concern. */
    public Collection<String> related(Class<?> entity) {
        Collection<String> related = new TreeSet<>(roots(entity));
        related.addAll(assignableTo(entity));
        return related;
    }

    /** The names of the entities that a reference of this type may hold; none for types that say nothing, such as Object. */
    public Collection<String> assignableTo(Class<?> type) {
        return assignable.computeIfAbsent(type, t -> {
            boolean telling = !t.getName().startsWith("java.") && !t.isPrimitive() && !t.isArray();
            return entities.stream()
                    .filter(entity -> telling && t.isAssignableFrom(entity))
                    .map(this::name)
                    .collect(Collectors.toUnmodifiableSet());
        });
    }

    /** The persistent attributes whose changes are told by name: not the version, which any change changes. */
    public Set<String> attributes(Class<?> entity) {
        return models.attributes(entity).sorted().stream()
                .filter(attribute -> attribute.persistent() && !attribute.isVersion())
                .map(Attribute::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The associations to one that the other side stores, so that no change of this entity tells them. */
    public Set<String> inverse(Class<?> entity) {
        return models.attributes(entity).sorted().stream()
                .filter(Attribute::isInverse)
                .map(Attribute::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The groups that an entity tells and that name no attribute. */
    public Set<String> groups(Class<?> entity) {
        EntityModel model = models.orNull(entity);
        Set<String> groups = new TreeSet<>();
        List<Template> templates = new ArrayList<>(model.also());
        templates.add(model.group());
        templates.add(model.instance());
        templates.forEach(template -> groups.add(template.text()));
        return groups;
    }

    public String segment(Object id) {
        return '[' + Identifiers.segment(id, models) + ']';
    }

    /** The segment of one entity, without loading it; null if it has no identifier yet. */
    public String segmentOrNull(Object entity) {
        Object id = lazies.isUnloaded(entity)
                ? lazies.id(entity)
                : Identifiers.of(lazies.unwrap(entity), models.attributes(entity.getClass()), models, lazies);
        return id == null ? null : segment(id);
    }
}
