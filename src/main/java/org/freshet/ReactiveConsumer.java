package org.freshet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a CDI bean a WebSocket endpoint of the application's own, at {@code rx/consumer/{path}}, with a wire format of its own. The bean
 * implements {@link ReactiveEndpoint}; it is application-scoped unless it says otherwise.
 *
 * <p>Who may not connect is refused at the handshake with 403, an unknown path with 404.
 */
@Documented
@Stereotype
@ApplicationScoped
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReactiveConsumer {

    /** One segment of a URL: letters, digits, {@code _}, {@code -} and {@code .}. Each path once in the deployment. */
    String path();

    /** What every connection is a member of from the beginning. */
    String[] groups() default {};

    /** Whether the user must have logged in; always so where roles are asked for. */
    boolean login() default true;

    /** The user must have one of these roles; none: no such condition. */
    String[] anyRole() default {};

    /** The user must have all of these roles. */
    String[] allRoles() default {};
}
