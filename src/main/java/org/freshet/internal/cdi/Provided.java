package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The application's beans of a type of ours, wherever they are: a bean manager of one archive does not see those of every other one in an
 * EAR on WildFly 39. Filled while the container starts.
 *
 * @param <T> the type
 */
final class Provided<T> {

    private final Class<T> type;
    private final List<Bean<?>> beans = new ArrayList<>();

    Provided(Class<T> type) {
        this.type = type;
    }

    void add(ProcessBean<?> bean) {
        if (bean.getBean().getTypes().contains(type)) {
            beans.add(bean.getBean());
        }
    }

    /** By priority; those without one last, by name. A dependent one is made now and is the only one. */
    List<T> all(References references) {
        return beans.stream()
                .sorted(Comparator.<Bean<?>>comparingInt(bean -> priority(bean.getBeanClass()))
                        .thenComparing(bean -> bean.getBeanClass().getName()))
                .<T>map(bean -> references.to(bean, type))
                .toList();
    }

    private static int priority(Class<?> type) {
        jakarta.annotation.Priority priority = type.getAnnotation(jakarta.annotation.Priority.class);
        return priority == null ? Integer.MAX_VALUE : priority.value();
    }
}
