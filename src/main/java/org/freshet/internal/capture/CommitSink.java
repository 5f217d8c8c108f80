package org.freshet.internal.capture;

import java.util.List;

/** Takes what was committed. */
@FunctionalInterface
public interface CommitSink {

    /**
     * Called on the committing thread while the transaction completes, where neither JMS nor JNDI nor EJB can be used: only hand over.
     * Must neither block nor throw.
     *
     * @param work what one transaction has to tell, in order, never empty
     */
    void committed(List<Publication> work);
}
