package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.GroupName;
import org.freshet.ReactiveConsumer;
import org.freshet.ReactiveEndpoint;
import org.freshet.internal.protocol.Consumer;
import org.freshet.internal.protocol.Consumers;
import org.freshet.internal.text.ApplicationTexts;

/** The application's own endpoints. Filled while the container starts. */
final class ConsumerBeans {

    private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9_.-]*";

    private final List<Bean<?>> beans = new ArrayList<>();

    void add(ProcessBean<?> bean) {
        boolean declared = bean.getAnnotated() instanceof AnnotatedType<?> type
                && type.getJavaClass().isAnnotationPresent(ReactiveConsumer.class);
        if (declared) {
            beans.add(bean.getBean());
        }
    }

    boolean isEmpty() {
        return beans.isEmpty();
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Map<Place, Class<?>> places = new HashMap<>();
        for (Bean<?> bean : beans) {
            Class<?> type = bean.getBeanClass();
            ReactiveConsumer declared = declaration(bean);
            if (!bean.getTypes().contains(ReactiveEndpoint.class)) {
                problems.add(ApplicationTexts.consumerNoEndpoint(type));
            }
            if (!declared.path().matches(SEGMENT)) {
                problems.add(ApplicationTexts.consumerPathInvalid(type, declared.path()));
            }
            for (String group : declared.groups()) {
                if (!GroupName.isValid(group)) {
                    problems.add(ApplicationTexts.consumerGroupInvalid(type, group, GroupName.RULE));
                }
            }
            Class<?> other = places.put(new Place(declared.path(), type.getClassLoader()), type);
            if (other != null) {
                problems.add(ApplicationTexts.consumerPathTwice(type, other, declared.path()));
            }
        }
        return problems;
    }

    Consumers consumers(References references) {
        Map<Class<?>, Consumer> consumers = new HashMap<>();
        beans.forEach(bean -> consumers.put(bean.getBeanClass(), consumer(bean, references)));
        return (path, application) -> {
            for (Map.Entry<Class<?>, Consumer> entry : consumers.entrySet()) {
                if (declaration(entry.getKey()).path().equals(path) && isOf(application, entry.getKey())) {
                    return entry.getValue();
                }
            }
            return null;
        };
    }

    /** In an EAR on WildFly 39 the WARs share a container: an endpoint of one must not be open to the users of another. */
    private static boolean isOf(ServletContext application, Class<?> type) {
        try {
            return application.getClassLoader().loadClass(type.getName()) == type;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Consumer consumer(Bean<?> bean, References references) {
        ReactiveConsumer declared = declaration(bean);
        ReactiveEndpoint endpoint = references.to(bean, ReactiveEndpoint.class);
        return new Consumer(
                List.of(declared.groups()),
                declared.login(),
                Set.copyOf(List.of(declared.anyRole())),
                Set.copyOf(List.of(declared.allRoles())),
                new GuardedEndpoint(endpoint, bean.getBeanClass().getName(), InRequest.of(references.manager())));
    }

    private static ReactiveConsumer declaration(Bean<?> bean) {
        return declaration(bean.getBeanClass());
    }

    private static ReactiveConsumer declaration(Class<?> type) {
        return type.getAnnotation(ReactiveConsumer.class);
    }

    private record Place(String path, ClassLoader loader) {}
}
