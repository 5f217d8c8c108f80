package org.freshet.internal.recording;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.interceptor.Interceptors;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds what is called around the methods of a bean, and may change what they return: its decorators and interceptors. */
final class Around {

    private final BeanManager beans;
    private final Set<Bean<?>> found = new LinkedHashSet<>();

    private Around(BeanManager beans) {
        this.beans = beans;
    }

    /** Throws whatever the container does, or the class loader, where that cannot be told. */
    static Set<Bean<?>> of(Bean<?> bean, BeanManager beans) {
        Around around = new Around(beans);
        around.decorated(bean);
        around.intercepted(bean);
        return around.found;
    }

    /** Whether the bean names classes that are called around it, which are no beans. */
    static boolean isNamed(Bean<?> bean, BeanManager beans) {
        AnnotatedType<?> type = beans.createAnnotatedType(bean.getBeanClass());
        return type.isAnnotationPresent(Interceptors.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotationPresent(Interceptors.class));
    }

    private void decorated(Bean<?> bean) {
        found.addAll(
                beans.resolveDecorators(bean.getTypes(), bean.getQualifiers().toArray(new Annotation[0])));
    }

    private void intercepted(Bean<?> bean) {
        AnnotatedType<?> type = beans.createAnnotatedType(bean.getBeanClass());
        Map<Class<?>, Annotation> ofClass = new HashMap<>();
        bean.getStereotypes().forEach(stereotype -> bindings(beans.getStereotypeDefinition(stereotype), ofClass));
        bindings(type.getAnnotations(), ofClass);
        intercepted(ofClass);
        for (AnnotatedMethod<?> method : type.getMethods()) {
            Map<Class<?>, Annotation> ofMethod = new HashMap<>(ofClass);
            bindings(method.getAnnotations(), ofMethod);
            if (!ofMethod.equals(ofClass)) {
                intercepted(ofMethod);
            }
        }
    }

    private void intercepted(Map<Class<?>, Annotation> bindings) {
        if (!bindings.isEmpty()) {
            found.addAll(beans.resolveInterceptors(
                    InterceptionType.AROUND_INVOKE, bindings.values().toArray(new Annotation[0])));
        }
    }

    /** Those among the annotations, and what they and stereotypes stand for; a later one takes the place of an earlier. */
    private void bindings(Collection<Annotation> annotations, Map<Class<?>, Annotation> bindings) {
        for (Annotation annotation : annotations) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (beans.isInterceptorBinding(type)) {
                bindings(beans.getInterceptorBindingDefinition(type), bindings);
                bindings.put(type, annotation);
            } else if (beans.isStereotype(type)) {
                bindings(beans.getStereotypeDefinition(type), bindings);
            }
        }
    }
}
