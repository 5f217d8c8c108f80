package org.freshet.internal.capture;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the attributes of a class and its superclasses; the most derived declaration of a name wins. */
final class AttributeScan {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Method> getters = new LinkedHashMap<>();
    private boolean byProperty;

    private AttributeScan(Class<?> type) {
        for (Class<?> c = type; c != null && !c.getName().startsWith("java."); c = c.getSuperclass()) {
            Access access = c.getDeclaredAnnotation(Access.class);
            byProperty |= access != null && access.value() == AccessType.PROPERTY;
            for (Field field : c.getDeclaredFields()) {
                if (!isTechnical(field.getName(), field.getModifiers(), field.isSynthetic())) {
                    fields.putIfAbsent(field.getName(), field);
                }
            }
            for (Method method : c.getDeclaredMethods()) {
                if (isGetter(method)) {
                    byProperty |= method.isAnnotationPresent(Id.class) || method.isAnnotationPresent(EmbeddedId.class);
                    getters.putIfAbsent(method.getName(), method);
                }
            }
        }
    }

    static Map<String, Attribute> of(Class<?> type) {
        return new AttributeScan(type).attributes();
    }

    private Map<String, Attribute> attributes() {
        Map<String, Attribute> found = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            Method getter = getterOf(field);
            if (!isTransient(field) && !isTransient(getter)) {
                boolean readable = getter != null && isCompatible(getter, field);
                found.put(name, new Attribute(name, readable ? getter : wovenOrNull(field), field, true));
            }
        });
        getters.values().forEach(getter -> {
            String name = propertyName(getter.getName());
            if (!isTransient(getter) && !fields.containsKey(name)) {
                found.put(name, new Attribute(name, getter, null, byProperty));
            }
        });
        return found;
    }

    private Method getterOf(Field field) {
        String suffix = Character.toUpperCase(field.getName().charAt(0))
                + field.getName().substring(1);
        Method getter = getters.remove("get" + suffix);
        Method is = getters.remove("is" + suffix);
        return getter != null ? getter : is;
    }

    /** EclipseLink weaves this accessor; it loads a lazy attribute, while the field itself stays null until then. */
    private static Method wovenOrNull(Field field) {
        try {
            return field.getDeclaringClass().getDeclaredMethod("_persistence_get_" + field.getName());
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static boolean isTechnical(String name, int modifiers, boolean synthetic) {
        return synthetic || Modifier.isStatic(modifiers) || name.startsWith("_persistence_") || name.contains("$");
    }

    private static boolean isGetter(Method method) {
        String name = method.getName();
        return method.getParameterCount() == 0
                && !Modifier.isPrivate(method.getModifiers())
                && !isTechnical(name, method.getModifiers(), method.isSynthetic())
                && (name.startsWith("get") && name.length() > 3 && method.getReturnType() != void.class
                        || name.startsWith("is")
                                && name.length() > 2
                                && (method.getReturnType() == boolean.class
                                        || method.getReturnType() == Boolean.class));
    }

    private static boolean isCompatible(Method getter, Field field) {
        return getter.getReturnType().isAssignableFrom(field.getType())
                || field.getType().isAssignableFrom(getter.getReturnType());
    }

    private static boolean isTransient(Field field) {
        return Modifier.isTransient(field.getModifiers()) || field.isAnnotationPresent(Transient.class);
    }

    private static boolean isTransient(Method getter) {
        return getter != null && getter.isAnnotationPresent(Transient.class);
    }

    /** As JavaBeans, and so Jakarta Persistence, name a property: {@code getURL} is {@code URL}. */
    private static String propertyName(String getter) {
        String name = getter.substring(getter.startsWith("is") ? 2 : 3);
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym && Character.isUpperCase(name.charAt(0))
                ? name
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
