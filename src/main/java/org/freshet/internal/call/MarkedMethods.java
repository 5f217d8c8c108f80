package org.freshet.internal.call;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.freshet.ReactiveMethod;

/** The methods of a class that carry {@link ReactiveMethod}, its own and inherited ones, also where it does not belong. */
final class MarkedMethods {

    private MarkedMethods() {}

    static List<Method> of(Class<?> type) {
        List<Method> marked = new ArrayList<>();
        Set<String> overridden = new HashSet<>();
        try {
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                List<Method> declared = Arrays.stream(c.getDeclaredMethods())
                        .sorted(Comparator.comparing(Method::toString))
                        .toList();
                declared.stream()
                        // The compiler copies annotations to the methods that it adds.
                        .filter(method -> !method.isBridge() && method.isAnnotationPresent(ReactiveMethod.class))
                        .filter(method -> isHidden(method) || !overridden.contains(signature(method)))
                        .forEach(marked::add);
                declared.stream()
                        .filter(method -> !isHidden(method) && isWritten(method, declared))
                        .forEach(method -> overridden.add(signature(method)));
            }
        } catch (LinkageError | TypeNotPresentException e) {
            // A class that is not there, such as an optional library's: its other methods cannot be told either.
            return List.of();
        }
        return marked;
    }

    private static boolean isHidden(Method method) {
        return Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers());
    }

    /** A bridge stands for a method of its class, but for the one that only makes a method of a class that is not public accessible. */
    private static boolean isWritten(Method method, List<Method> declared) {
        return !method.isBridge()
                || declared.stream()
                        .anyMatch(other -> !other.isBridge() && other.getName().equals(method.getName()));
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }
}
