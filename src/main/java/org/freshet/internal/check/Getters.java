package org.freshet.internal.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Which methods EL reads as properties (JavaBeans 1.01, 8.3 and 8.8). */
final class Getters {

    private Getters() {}

    static String propertyOrNull(Method method) {
        boolean reads = Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class;
        String name = method.getName();
        if (!reads) {
            return null;
        } else if (name.startsWith("get") && name.length() > 3) {
            return decapitalised(name.substring(3));
        }
        boolean isBoolean = method.getReturnType() == boolean.class;
        return isBoolean && name.startsWith("is") && name.length() > 2 ? decapitalised(name.substring(2)) : null;
    }

    private static String decapitalised(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
