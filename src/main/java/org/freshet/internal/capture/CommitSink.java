package org.freshet.internal.capture;

/** Takes what was committed. */
@FunctionalInterface
public interface CommitSink {

    /**
     * Called on the committing thread while the transaction completes, where neither JMS nor JNDI nor EJB can be used: only hand over.
     * Must neither block nor throw.
     */
    void committed(Committed committed);
}
