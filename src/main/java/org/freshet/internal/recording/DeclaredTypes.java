package org.freshet.internal.recording;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.BaseStream;

/**
 * Reads from the declarations of getters and methods which entities they return, so that an empty list is known, too. Safe for any
 * thread; remembers what it found.
 */
final class DeclaredTypes {

    private static final int DEPTH = 3;

    private final Entities entities;
    private final Map<Class<?>, Map<String, TypeWords>> properties = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, TypeWords>> methods = new ConcurrentHashMap<>();

    DeclaredTypes(Entities entities) {
        this.entities = entities;
    }

    TypeWords ofProperty(Class<?> owner, String property) {
        return properties
                .computeIfAbsent(owner, type -> new ConcurrentHashMap<>())
                .computeIfAbsent(property, name -> words(owner, Members.getters(owner, name)));
    }

    TypeWords ofMethod(Class<?> owner, String method) {
        return methods.computeIfAbsent(owner, type -> new ConcurrentHashMap<>())
                .computeIfAbsent(method, name -> words(owner, Members.named(owner, name)));
    }

    TypeWords ofType(Type type) {
        return words(type, new TypeBindings(Object.class), false, DEPTH);
    }

    private TypeWords words(Class<?> owner, Collection<Method> members) {
        if (members.isEmpty()) {
            // What resolves it only its resolver knows.
            return TypeWords.OTHERS;
        }
        TypeBindings bindings = new TypeBindings(owner);
        return members.stream()
                .map(member -> words(member.getGenericReturnType(), bindings, false, DEPTH))
                .reduce(TypeWords.NONE, TypeWords::and);
    }

    private TypeWords words(Type type, TypeBindings bindings, boolean many, int depth) {
        if (type instanceof Class<?> plain) {
            return plain.isArray()
                    ? words(plain.getComponentType(), bindings, true, depth)
                    : words(plain, bindings, many, depth);
        } else if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            boolean several = many || raw != Optional.class;
            TypeWords words = !entities.assignableTo(raw).isEmpty()
                    ? words(raw, bindings, many, depth)
                    : Members.isContainer(raw) ? TypeWords.NONE : TypeWords.OTHERS;
            for (Type argument : generic.getActualTypeArguments()) {
                words = words.and(words(argument, bindings, several, depth));
            }
            return words;
        } else if (type instanceof GenericArrayType array) {
            return words(array.getGenericComponentType(), bindings, true, depth);
        } else if (type instanceof WildcardType wildcard) {
            return words(wildcard.getUpperBounds()[0], bindings, many, depth);
        }
        Type bound = bindings.of((TypeVariable<?>) type);
        return words(bound, bindings, many, depth);
    }

    private TypeWords words(Class<?> type, TypeBindings bindings, boolean many, int depth) {
        if (type.isPrimitive() || type == Void.class) {
            return TypeWords.OTHERS;
        }
        Set<String> names = new TreeSet<>(entities.assignableTo(type));
        if (!names.isEmpty()) {
            TypeWords words = many ? TypeWords.whole(names) : TypeWords.single(names);
            // An interface may be that of other objects, too.
            return entities.orNull(type) == null ? words.and(TypeWords.OTHERS) : words;
        }
        if (Members.isContainer(type) && depth > 0) {
            return elements(type, depth - 1);
        }
        if (type == Object.class || Members.isContainer(type)) {
            return TypeWords.OPAQUE;
        }
        if (Members.isPlatform(type) || depth == 0) {
            return TypeWords.OTHERS;
        }
        Set<String> reached = reachable(type, bindings, depth - 1);
        return many ? TypeWords.whole(reached).and(TypeWords.OTHERS) : TypeWords.absent(reached);
    }

    /** What a class of its own holds that is a list or a map: {@code TaskList extends ArrayList<Task>}. */
    private TypeWords elements(Class<?> type, int depth) {
        TypeBindings bindings = new TypeBindings(type);
        TypeWords words = TypeWords.OTHERS;
        for (Class<?> container :
                List.of(Iterable.class, Map.class, Iterator.class, BaseStream.class, Optional.class)) {
            if (container.isAssignableFrom(type)) {
                for (TypeVariable<?> element : container.getTypeParameters()) {
                    words = words.and(words(element, bindings, true, depth));
                }
            }
        }
        return words;
    }

    /** What the getters of a plain object, such as a row made for a page, lead to. */
    private Set<String> reachable(Class<?> type, TypeBindings outer, int depth) {
        Set<String> reached = new TreeSet<>();
        List<Method> readable = new ArrayList<>(List.of(type.getMethods()));
        readable.removeIf(method -> method.getParameterCount() > 0
                || Modifier.isStatic(method.getModifiers())
                || method.getDeclaringClass() == Object.class
                || !Members.isGetter(method) && !type.isRecord());
        TypeBindings bindings = new TypeBindings(type);
        for (Method method : readable) {
            TypeWords words = words(method.getGenericReturnType(), bindings, true, depth);
            reached.addAll(words.whole());
        }
        return reached;
    }
}
