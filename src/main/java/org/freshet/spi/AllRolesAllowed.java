package org.freshet.spi;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A {@link SubscriptionAuthorizer} is asked only for callers who have all of these roles; for others the answer is no. On another bean, its
 * {@link org.freshet.ReactiveMethod}s may be called only by them, unless the method says something else. What {@code @RolesAllowed} is for any of them.
 */
@Documented
@Retention(RUNTIME)
@Target(TYPE)
public @interface AllRolesAllowed {
    String[] value();
}
