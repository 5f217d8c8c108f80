package org.freshet.internal.capture;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.freshet.Reactive;

/** The models of the reactive entities of one application. Safe for any thread. */
public final class EntityModels {

    private final Map<Class<?>, Optional<EntityModel>> models = new ConcurrentHashMap<>();
    private final Map<Class<?>, ClassAttributes> attributes = new ConcurrentHashMap<>();
    private final Set<Class<?>> idClasses = ConcurrentHashMap.newKeySet();

    /** The model of an instance's class, which may be a proxy's or an enhanced one; null if it is no reactive entity. */
    EntityModel orNull(Class<?> type) {
        Optional<EntityModel> known = models.get(type);
        return (known != null ? known : models.computeIfAbsent(type, this::model)).orElse(null);
    }

    ClassAttributes attributes(Class<?> type) {
        return attributes.computeIfAbsent(mapped(type), this::scan);
    }

    private ClassAttributes scan(Class<?> type) {
        ClassAttributes scanned = new ClassAttributes(type);
        if (scanned.idClassOrNull() != null) {
            idClasses.add(scanned.idClassOrNull());
        }
        return scanned;
    }

    /** Whether values of this class consist of attributes; an id class is known once an entity that has it was looked at. */
    boolean isComposite(Class<?> type) {
        return idClasses.contains(type) || type.isAnnotationPresent(Embeddable.class);
    }

    private Optional<EntityModel> model(Class<?> runtimeType) {
        Class<?> type = mapped(runtimeType);
        Reactive reactive = type.getAnnotation(Reactive.class);
        return reactive == null || !isEntity(type) ? Optional.empty() : Optional.of(model(type, reactive));
    }

    private EntityModel model(Class<?> type, Reactive reactive) {
        ClassAttributes own = attributes(type);
        String group = reactive.group().isEmpty() ? decapitalised(name(groupOwner(type))) : reactive.group();
        return new EntityModel(
                type,
                name(type),
                own,
                Template.of(group),
                Template.of(reactive.instance()),
                Arrays.stream(reactive.also()).map(Template::of).toList(),
                exposed(own, reactive.expose()));
    }

    private static List<String> exposed(ClassAttributes attributes, String[] expose) {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(expose));
        if (names.remove("*")) {
            attributes.exposable().forEach(attribute -> names.add(attribute.name()));
        }
        return List.copyOf(names);
    }

    /** The class itself without what a proxy or an enhancer put below it. */
    private static Class<?> mapped(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (isEntity(c)) {
                return c;
            }
        }
        return type;
    }

    /** The entity that declares the annotation; below a mapped superclass that does, the first entity. */
    private static Class<?> groupOwner(Class<?> type) {
        Class<?> declaring = type;
        while (!declaring.isAnnotationPresent(Reactive.class)
                || declaring.getDeclaredAnnotation(Reactive.class) == null) {
            declaring = declaring.getSuperclass();
        }
        return isEntity(declaring) ? declaring : root(type, declaring);
    }

    private static Class<?> root(Class<?> type, Class<?> end) {
        Class<?> root = type;
        for (Class<?> c = type; c != end && c != null; c = c.getSuperclass()) {
            root = isEntity(c) ? c : root;
        }
        return root;
    }

    private static boolean isEntity(Class<?> type) {
        return type.getDeclaredAnnotation(Entity.class) != null;
    }

    private static String name(Class<?> entity) {
        String name = entity.getDeclaredAnnotation(Entity.class).name();
        return name.isEmpty() ? entity.getSimpleName() : name;
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
