package org.freshet.internal.recording;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;

/** The methods behind the properties of EL, as the application declared them: a proxy's own have lost their generic types. */
final class Members {

    private Members() {}

    static List<Method> getters(Class<?> owner, String property) {
        if (property.isEmpty()) {
            return List.of();
        }
        String capitalised = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        // The property eMail has the getter geteMail to JavaBeans.
        List<String> names = List.of("get" + capitalised, "is" + capitalised, "get" + property, "is" + property);
        return methods(owner).stream()
                .filter(method -> method.getParameterCount() == 0 && names.contains(method.getName()))
                .toList();
    }

    static List<Method> named(Class<?> owner, String name) {
        return methods(owner).stream()
                .filter(method -> method.getName().equals(name))
                .toList();
    }

    static boolean isGetter(Method method) {
        String name = method.getName();
        return name.length() > 3 && name.startsWith("get") || name.length() > 2 && name.startsWith("is");
    }

    static boolean isContainer(Class<?> type) {
        return Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Iterator.class.isAssignableFrom(type)
                || BaseStream.class.isAssignableFrom(type)
                || type == Optional.class
                || type.getName().equals("jakarta.faces.model.DataModel");
    }

    static boolean isPlatform(Class<?> type) {
        String name = type.getName();
        return type.isEnum() || name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jakarta.");
    }

    static boolean isProvider(Class<?> type) {
        return Set.of("jakarta.enterprise.inject.Instance", "jakarta.inject.Provider", "jakarta.enterprise.event.Event")
                .contains(type.getName());
    }

    private static Collection<Method> methods(Class<?> owner) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type : lineage(owner)) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> !method.isBridge() && !method.isSynthetic())
                    .forEach(methods::add);
        }
        return methods;
    }

    /** The class, those above it and all interfaces, without proxies of CDI, EJB and JPA where these tell that they are. */
    private static Set<Class<?>> lineage(Class<?> owner) {
        Set<Class<?>> lineage = new LinkedHashSet<>();
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            if (!type.isSynthetic()
                    && !type.getName().contains("$$")
                    && !type.getName().contains("$Proxy")) {
                lineage.add(type);
            }
            interfaces(type, lineage);
        }
        return lineage;
    }

    private static void interfaces(Class<?> type, Set<Class<?>> lineage) {
        for (Class<?> one : type.getInterfaces()) {
            if (lineage.add(one)) {
                interfaces(one, lineage);
            }
        }
    }
}
