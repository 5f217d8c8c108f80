package org.freshet;

/**
 * An open scope of bulk work, see {@link ReactivePublisher#suppress}. To be closed by the thread that opened it, once; closing it
 * again does nothing.
 */
public interface Suppression extends AutoCloseable {

    /** Ends the scope: each group that would have been told anything meanwhile is told to refresh. */
    @Override
    void close();
}
