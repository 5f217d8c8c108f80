package org.freshet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the value of a getter is computed from, where neither the page nor, with Hibernate, the statements that run for it tell: when
 * one of the sources changes, whatever shows the value is refreshed. Statements that run for it do not count then. On a getter of a named bean:
 *
 * <pre>{@code @DerivedFrom("todo.done") public long getOpenCount() { ... }    // #{todos.openCount}}</pre>
 *
 * or on a getter of a {@link Reactive} entity that is no attribute of it, where a source without a dot is an attribute of the same
 * entity:
 *
 * <pre>{@code @DerivedFrom({"title", "person.name"}) public String getLabel() { ... }}</pre>
 *
 * <p>A source may be derived itself. Mistakes are found at start-up, see the setting {@code freshet.check}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DerivedFrom {

    /**
     * The paths of the sources: {@code "todo"} is everything about the entity, {@code "todo.done"} one attribute of any instance,
     * {@code "todo.(rows)"} creations and removals only, {@code "todos.open"} a property of a bean.
     */
    String[] value();
}
