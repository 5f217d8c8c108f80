package org.freshet.internal.cdi;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The parts of a deployment that have beans or entities of their own, each known by one of its classes. Filled while the container starts,
 * for all web applications of an EAR on WildFly 39, whichever starts first.
 */
final class Modules {

    private final Map<ClassLoader, Class<?>> samples = new HashMap<>();

    /** @param type null for a bean of an extension that does not say */
    void add(Class<?> type) {
        if (type != null && type.getClassLoader() != null) {
            samples.putIfAbsent(type.getClassLoader(), type);
        }
    }

    /** Whether these web applications see all parts: no other is to come that has any of its own. */
    boolean areAllSeenBy(Collection<ClassLoader> applications) {
        return samples.values().stream().filter(Modules::isOfTheApplication).allMatch(type -> applications.stream()
                .anyMatch(loader -> sees(loader, type)));
    }

    /** Not the server's: that does not see what the application brings. */
    private static boolean isOfTheApplication(Class<?> type) {
        return sees(type.getClassLoader(), Modules.class);
    }

    private static boolean sees(ClassLoader loader, Class<?> type) {
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
