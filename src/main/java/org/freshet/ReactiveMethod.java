package org.freshet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets browsers call a public method of a CDI bean or EJB over the WebSocket, as {@code bean.method}; nothing else of any bean can be
 * called. The bean's name is that of {@code @Named}, or its simple class name with a small first letter:
 *
 * <pre>{@code @ApplicationScoped
 * public class Todos {
 *     @ReactiveMethod @RolesAllowed("user") @Transactional
 *     public long add(@NotBlank @Size(max = 100) String title) { ... }    // rx.call("todos.add", ["milk"])
 * }}</pre>
 *
 * <p>The annotation stands on the method of the bean's class, not on that of an interface. Arguments come by JSON-B as what the parameters
 * declare, and their Bean Validation constraints hold before anything runs, {@code @Valid} included. {@code @RolesAllowed},
 * {@code @PermitAll} and {@code @DenyAll} on the method, or else on its class, are held against the roles of the {@link Caller}. What the
 * method returns goes to the caller by JSON-B.
 *
 * <p>It runs on a thread of Freshet's with a request context of its own, without HTTP session, Faces or transaction: the method begins one
 * itself ({@code @Transactional}, or an EJB). Calls of one connection run one after another, in order. An exception rolls back as always and
 * the caller learns no text of it: {@link StaleException} and {@code EntityNotFoundException} anywhere among its causes are {@code stale}, an
 * optimistic lock is {@code conflict}, a constraint that an entity violated is {@code invalid-arguments}, all others are {@code failed} and
 * logged.
 *
 * <p>Two methods of one name, one that is not public, and a bean of a scope that is not there in a call (session, conversation, view) fail
 * the deployment.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReactiveMethod {

    /** Whether the region from which it was called is refreshed when it has returned. */
    boolean refresh() default true;
}
