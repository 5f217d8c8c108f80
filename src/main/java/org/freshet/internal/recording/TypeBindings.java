package org.freshet.internal.recording;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/** What the type variables of generic superclasses stand for, seen from one class: {@code TaskBean extends ListBean<Task>}. */
final class TypeBindings {

    private final Map<TypeVariable<?>, Type> bound = new HashMap<>();

    TypeBindings(Class<?> type) {
        collect(type);
    }

    /** The type that a variable stands for; its bound if that is open. */
    Type of(TypeVariable<?> variable) {
        Type type = bound.get(variable);
        for (int i = 0; type instanceof TypeVariable<?> further && i < bound.size(); i++) {
            type = bound.get(further);
        }
        if (type == null || type instanceof TypeVariable) {
            Type upper = variable.getBounds()[0];
            // <T extends Comparable<T>> would lead back here.
            return upper instanceof ParameterizedType generic
                    ? generic.getRawType()
                    : upper instanceof Class ? upper : Object.class;
        }
        return type;
    }

    private void collect(Class<?> type) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            bind(c.getGenericSuperclass());
            bindInterfaces(c);
        }
    }

    private void bind(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            TypeVariable<?>[] variables = raw.getTypeParameters();
            Type[] arguments = generic.getActualTypeArguments();
            for (int i = 0; i < variables.length; i++) {
                bound.putIfAbsent(variables[i], arguments[i]);
            }
            bindInterfaces(raw);
        } else if (type instanceof Class<?> plain) {
            bindInterfaces(plain);
        }
    }

    private void bindInterfaces(Class<?> type) {
        for (Type one : type.getGenericInterfaces()) {
            bind(one);
        }
    }
}
