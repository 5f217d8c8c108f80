package org.freshet.internal.capture;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/**
 * One attribute of a class. Read by its getter if it has one, so that providers which weave getters can load what is lazy.
 *
 * @param getter null if there is none
 * @param field null if there is none
 * @param persistent whether the provider stores it; false for a getter without a field where fields are mapped
 */
record Attribute(String name, Method getter, Field field, boolean persistent) {

    Attribute {
        open(getter);
        open(field);
    }

    private static void open(AccessibleObject member) {
        if (member != null) {
            member.setAccessible(true);
        }
    }

    Class<?> type() {
        return getter != null ? getter.getReturnType() : field.getType();
    }

    /** Whether the declaration says what values look like: a type variable or an interface does not. */
    boolean tellsType() {
        return !isGeneric() && type() != Object.class && !type().isInterface();
    }

    /** Whether the type is a type variable, as of an identifier in a generic superclass. */
    boolean isGeneric() {
        Type declared = getter != null ? getter.getGenericReturnType() : field.getGenericType();
        return declared instanceof TypeVariable;
    }

    boolean isId() {
        return has(Id.class) || has(EmbeddedId.class);
    }

    boolean isVersion() {
        return has(Version.class);
    }

    /** Whether it is an association to one that the other side stores: only that side's changes tell it. */
    boolean isInverse() {
        OneToOne association = annotationOrNull(OneToOne.class);
        return association != null && !association.mappedBy().isEmpty();
    }

    boolean has(Class<? extends Annotation> annotation) {
        return annotationOrNull(annotation) != null;
    }

    private <A extends Annotation> A annotationOrNull(Class<A> annotation) {
        A found = getter == null ? null : getter.getAnnotation(annotation);
        return found != null || field == null ? found : field.getAnnotation(annotation);
    }

    Object read(Object target) {
        try {
            return getter != null ? getter.invoke(target) : field.get(target);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Reading " + name + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Reading " + name + " failed", e);
        }
    }
}
