package org.freshet.internal.recording;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** What the recorders of one web application share: its entities, its beans and their declared types. Safe for any thread. */
public final class Recording {

    private static final String ATTRIBUTE = Recording.class.getName();

    private final Entities entities;
    private final DeclaredTypes types;
    private final BeanManager beans;
    private final BeanProof proof;
    private final BooleanSupplier transaction;
    private final Map<String, Set<Object>> holders = new ConcurrentHashMap<>();
    private final Map<String, Optional<Bean<?>>> named = new ConcurrentHashMap<>();
    private final Map<Bean<?>, TypeWords> words = new ConcurrentHashMap<>();
    private volatile Set<String> beginnings;

    /**
     * @param beans the web application's own, which sees what its pages can name
     * @param transaction whether the thread that asks is in one
     */
    public Recording(Entities entities, BeanManager beans, BooleanSupplier transaction) {
        this.entities = entities;
        this.types = new DeclaredTypes(entities);
        this.beans = beans;
        this.proof = new BeanProof(beans);
        this.transaction = transaction;
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
        Optional<Bean<?>> known = named.get(name);
        if (known == null) {
            known = Optional.ofNullable(beans.resolve(beans.getBeans(name)));
            named.put(name, known);
        }
        return known.orElse(null);
    }

    /** Whether names of beans begin with this and a dot. */
    boolean isBeginning(String name) {
        Set<String> known = beginnings;
        if (known == null) {
            known = new HashSet<>();
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                String whole = bean.getName() == null ? "" : bean.getName();
                for (int dot = whole.indexOf('.'); dot >= 0; dot = whole.indexOf('.', dot + 1)) {
                    known.add(whole.substring(0, dot));
                }
            }
            beginnings = known;
        }
        return known.contains(name);
    }

    boolean isInTransaction() {
        return transaction.getAsBoolean();
    }

    /** Where a bean may leave what it loaded, see {@link BeanReach}; empty if there is no bean of that name. */
    Set<Object> holders(String name) {
        Set<Object> known = holders.get(name);
        if (known == null) {
            Bean<?> bean = PlatformObjects.isName(name) ? null : beanOrNull(name);
            known = bean == null ? Set.of() : BeanReach.of(bean, name, beans);
            holders.put(name, known);
        }
        return known;
    }

    Evidence against(Bean<?> bean, String name) {
        return proof.against(bean, name);
    }

    /** The entities that the types of a bean speak of, as of a producer of a list. */
    TypeWords words(Bean<?> bean) {
        TypeWords known = words.get(bean);
        if (known == null) {
            known = wordsOf(bean);
            words.put(bean, known);
        }
        return known;
    }

    private TypeWords wordsOf(Bean<?> bean) {
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
