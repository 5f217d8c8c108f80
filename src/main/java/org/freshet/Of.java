package org.freshet;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Qualifies a {@link ReactiveChange} by the entity's class. A change carries it for the class and for each of its superclasses, so
 * that an observer of a superclass is told of its subclasses too.
 */
@Documented
@Qualifier
@Repeatable(Of.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface Of {

    /** The entity's class. */
    Class<?> value();

    /** Several, as the language wants it for a repeated annotation. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
    @interface List {
        Of[] value();
    }

    /** The qualifier as a value, for {@code Event.select}. */
    final class Literal extends AnnotationLiteral<Of> implements Of {

        private static final long serialVersionUID = 1L;

        private final Class<?> value;

        private Literal(Class<?> value) {
            this.value = value;
        }

        public static Literal of(Class<?> value) {
            return new Literal(value);
        }

        @Override
        public Class<?> value() {
            return value;
        }
    }
}
