package org.freshet;

/**
 * Tells a bean who calls. Inject it: {@code @Inject ReactiveCall call}. It is the call of a {@link ReactiveMethod} that runs on the present
 * thread; what is passed to other threads does not know it.
 */
public interface ReactiveCall {

    /** Whether the present thread runs one: false in a Faces request, a timer or an observer. */
    boolean isActive();

    /**
     * Who is behind the connection; never null.
     *
     * @throws IllegalStateException if there is no call
     */
    Caller caller();

    /**
     * The connection's identifier, as its browser knows it.
     *
     * @throws IllegalStateException if there is no call
     */
    String connection();

    /**
     * By which the browser marked this call so that it runs once, however often it is sent; null if it did not.
     *
     * @throws IllegalStateException if there is no call
     */
    String key();
}
