package org.freshet.internal.faces;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/** Implements an interface by nothing: null, zero, false or empty. The base for a request and a response that no container made. */
final class Absent implements InvocationHandler {

    private Absent() {}

    static <T> T of(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Absent()));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == Enumeration.class) {
            return Collections.emptyEnumeration();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == Collection.class) {
            return List.of();
        }
        return null;
    }
}
