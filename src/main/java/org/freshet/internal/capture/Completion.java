package org.freshet.internal.capture;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.function.Consumer;

/**
 * Waits for the end of a transaction, and hears of it as late as can be: it registers itself again when the commit begins, after the
 * persistence providers, and goes by the last call. Used by one thread at a time.
 */
final class Completion implements Synchronization {

    private final Consumer<Synchronization> registration;
    private final Runnable committed;
    private boolean registeredAgain;
    private boolean isCommitted;
    private boolean over;

    /** Calls that are to come after the commit: as many as before it, so that nothing is waited for that was registered in vain. */
    private int outstanding;

    /**
     * @param registration registers what it is given with the transaction once more, if that takes it; throws nothing
     * @param committed run once if the transaction is committed
     */
    Completion(Consumer<Synchronization> registration, Runnable committed) {
        this.registration = registration;
        this.committed = committed;
    }

    @Override
    public void beforeCompletion() {
        outstanding++;
        if (!registeredAgain) {
            registeredAgain = true;
            registration.accept(this);
        }
    }

    @Override
    public void afterCompletion(int status) {
        outstanding--;
        isCommitted |= status == Status.STATUS_COMMITTED;
        if (isCommitted && outstanding <= 0 && !over) {
            over = true;
            committed.run();
        }
    }
}
