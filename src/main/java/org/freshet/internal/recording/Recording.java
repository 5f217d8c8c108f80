package org.freshet.internal.recording;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the recorders of one web application share: its entities, its beans and their declared types. Safe for any thread. */
public final class Recording {

    private static final String ATTRIBUTE = Recording.class.getName();

    private final Entities entities;
    private final DeclaredTypes types;
    private final BeanManager beans;
    private final BeanProof proof;
    private final Map<String, Optional<Bean<?>>> named = new ConcurrentHashMap<>();

    /** @param beans the web application's own, which sees what its pages can name */
    public Recording(Entities entities, BeanManager beans) {
        this.entities = entities;
        this.types = new DeclaredTypes(entities);
        this.beans = beans;
        this.proof = new BeanProof(beans);
    }

    public void install(ServletContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    /** Null where Freshet is off. */
    static Recording orNull(Map<String, Object> application) {
        return (Recording) application.get(ATTRIBUTE);
    }

    Entities entities() {
        return entities;
    }

    DeclaredTypes types() {
        return types;
    }

    /** The bean of that name; null if there is none. */
    Bean<?> beanOrNull(String name) {
        return named.computeIfAbsent(name, n -> Optional.ofNullable(beans.resolve(beans.getBeans(n))))
                .orElse(null);
    }

    Evidence against(Bean<?> bean, String name) {
        return proof.against(bean, name);
    }

    /** The entities that the types of a bean speak of, as of a producer of a list. */
    TypeWords words(Bean<?> bean) {
        TypeWords words = TypeWords.NONE;
        for (Type type : bean.getTypes()) {
            if (!(type instanceof Class<?> plain)
                    || plain.isArray()
                    || !entities.assignableTo(plain).isEmpty()) {
                words = words.and(types.ofType(type));
            }
        }
        return words;
    }
}
