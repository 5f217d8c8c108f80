package org.freshet.internal.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds the beans in which a bean may leave what it loaded for others to find: itself, and those of a request, a view or a session that
 * it injects, through whatever is between. What lives as long as the application is not among them: nearly every bean injects such a
 * service, and what it keeps is there in requests that load nothing, too.
 */
final class BeanReach {

    private static final Set<Class<?>> STATELESS = Set.of(ApplicationScoped.class, Dependent.class, Singleton.class);
    private static final String EJB = "jakarta.ejb.EJB";

    private final BeanManager beans;
    private final Set<Bean<?>> seen = new HashSet<>();
    private final Set<Object> holders = new LinkedHashSet<>();

    private BeanReach(BeanManager beans) {
        this.beans = beans;
    }

    /** @param name stands for the bean itself, whatever its scope is */
    static Set<Object> of(Bean<?> bean, String name, BeanManager beans) {
        BeanReach reach = new BeanReach(beans);
        reach.holders.add(name);
        reach.follow(bean);
        return Set.copyOf(reach.holders);
    }

    private void follow(Bean<?> bean) {
        if (!seen.add(bean)) {
            return;
        }
        if (!STATELESS.contains(bean.getScope())) {
            holders.add(bean);
        }
        for (InjectionPoint point : bean.getInjectionPoints()) {
            follow(point.getType(), point.getQualifiers().toArray(new Annotation[0]));
        }
        if (!bean.getTypes().contains(bean.getBeanClass())) {
            // The bean whose method or field produces it.
            follow(bean.getBeanClass(), Any.Literal.INSTANCE);
        }
        for (Class<?> type = bean.getBeanClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (isEjb(field)) {
                    follow(field.getGenericType(), Any.Literal.INSTANCE);
                }
            }
        }
    }

    private void follow(Type declared, Annotation... qualifiers) {
        Type type = declared;
        // Instance<Cart>, Provider<Cart>: the cart may be asked for later.
        if (type instanceof ParameterizedType generic && Members.isProvider((Class<?>) generic.getRawType())) {
            type = generic.getActualTypeArguments()[0];
        }
        try {
            beans.getBeans(type, qualifiers).forEach(this::follow);
        } catch (IllegalArgumentException e) {
            // A type that only the container knows what to do with.
        }
    }

    /** No injection point of CDI. */
    private static boolean isEjb(Field field) {
        for (Annotation annotation : field.getAnnotations()) {
            if (annotation.annotationType().getName().equals(EJB)) {
                return true;
            }
        }
        return false;
    }
}
