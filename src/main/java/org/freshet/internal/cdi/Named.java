package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.ProcessBean;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;

/** The beans that pages can name, with what they are: a class, or what a producer makes. Filled while the container starts. */
final class Named {

    private final Map<String, Type> types = new TreeMap<>();

    void add(ProcessBean<?> bean) {
        String name = bean.getBean().getName();
        if (name != null && bean.getAnnotated() != null) {
            types.put(name, bean.getAnnotated().getBaseType());
        }
    }

    Map<String, Type> types() {
        return types;
    }

    /** Null for what is no class. */
    static Class<?> classOrNull(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : null;
    }
}
