package org.freshet.internal.check;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Which types the values of expressions may have, by the declared types of the properties that are mentioned, whoever has them. What a
 * declaration does not tell may be anything.
 */
final class TypeReach {

    private final Set<String> properties;
    private final Set<Class<?>> reached = new HashSet<>();
    private final Set<TypeVariable<?>> bounded = new HashSet<>();
    private final Deque<Class<?>> pending = new ArrayDeque<>();

    TypeReach(Set<String> properties) {
        this.properties = properties;
    }

    void from(Type type) {
        add(type);
        while (!pending.isEmpty()) {
            Class<?> next = pending.pop();
            try {
                follow(next);
            } catch (LinkageError | TypeNotPresentException | MalformedParameterizedTypeException e) {
                // A class that is not there, such as an optional library's.
                reached.add(Object.class);
            }
        }
    }

    /** Also through a class above or below it. */
    boolean reaches(Class<?> type) {
        return reached.stream().anyMatch(c -> c.isAssignableFrom(type) || type.isAssignableFrom(c));
    }

    private void follow(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (!method.isBridge() && method.getDeclaringClass() != Object.class && isMentioned(method)) {
                add(method.getGenericReturnType());
            }
        }
        addArgumentsAbove(type);
    }

    private boolean isMentioned(Method method) {
        String property = Getters.propertyOrNull(method);
        return properties.contains(method.getName()) || property != null && properties.contains(property);
    }

    private void add(Type type) {
        if (type instanceof Class<?> c) {
            addClass(c);
        } else if (type instanceof ParameterizedType p) {
            push((Class<?>) p.getRawType());
            addAll(p.getActualTypeArguments());
        } else if (type instanceof GenericArrayType a) {
            add(a.getGenericComponentType());
        } else if (type instanceof WildcardType w) {
            addAll(w.getUpperBounds());
        } else if (type instanceof TypeVariable<?> v && isOfMethod(v) && bounded.add(v)) {
            addAll(v.getBounds());
        }
    }

    /** Those of a class have arguments, which are added where they are written. */
    private static boolean isOfMethod(TypeVariable<?> variable) {
        return variable.getGenericDeclaration() instanceof Method;
    }

    private void addAll(Type[] types) {
        for (Type type : types) {
            add(type);
        }
    }

    private void addClass(Class<?> type) {
        Class<?> element = type.isArray() ? type.getComponentType() : type;
        if (element.isArray()) {
            addClass(element);
        } else {
            push(element);
            // Without type arguments there is no telling.
            if (element.getTypeParameters().length > 0) {
                push(Object.class);
            }
        }
    }

    private void push(Class<?> type) {
        if (!type.isPrimitive() && reached.add(type)) {
            pending.push(type);
        }
    }

    private void addArgumentsAbove(Class<?> type) {
        addArguments(type.getGenericSuperclass());
        for (Type above : type.getGenericInterfaces()) {
            addArguments(above);
        }
    }

    private void addArguments(Type above) {
        if (above instanceof ParameterizedType p) {
            for (Type argument : p.getActualTypeArguments()) {
                if (argument != Object.class) {
                    add(argument);
                }
            }
            addArgumentsAbove((Class<?>) p.getRawType());
        } else if (above instanceof Class<?> c) {
            addArgumentsAbove(c);
        }
    }
}
