package org.freshet;

import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a JPA entity reactive: what a transaction commits of it is told to {@linkplain ReactiveChange observers} and to the groups
 * named here. Inherited by entity subclasses.
 *
 * <p>It is a stereotype only so that every CDI container discovers the class whatever the archive's discovery mode (CDI 4.0, 2.5.1);
 * the entity itself never becomes a bean.
 *
 * <p>Groups may hold placeholders, which name attributes and are replaced by their values:
 * {@code instance = "room.{room.id}"}. A value is escaped as {@link GroupName#of} says; a placeholder without a value means that this
 * group is not told. A change of an attribute that a placeholder names is told to the group that the entity left and to the one it
 * joined. Mistakes fail the deployment, all of them in one message.
 */
@Documented
@Inherited
@Stereotype
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Reactive {

    /**
     * The collection group: told of every creation, update and removal, without attributes for an update. Default: the entity's
     * name, decapitalised.
     */
    String group() default "";

    /** The instance group: told of updates and of the removal of one entity, with the exposed attributes. */
    String instance() default "{group}.{id}";

    /** Further groups, such as <code>"user.{owner.name}"</code>: told of everything, with the exposed attributes. */
    String[] also() default {};

    /**
     * The attributes that may leave the server: basic ones only, {@code "*"} for all of these. Nothing by default; identifier and
     * version are always told.
     */
    String[] expose() default {};
}
