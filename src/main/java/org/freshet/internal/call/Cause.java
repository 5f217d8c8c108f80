package org.freshet.internal.call;

import java.util.concurrent.Callable;

/** Marks what runs within as caused by a call of a connection. */
@FunctionalInterface
public interface Cause {

    /** Runs it on this thread. */
    Object within(String connection, String ref, Callable<Object> work) throws Exception;
}
