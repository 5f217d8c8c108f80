package org.freshet.internal.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.LongSupplier;
import org.freshet.internal.text.StartTexts;

/** What cannot wait for the application's observers any more is not told to them: that is said, but not for each. Safe for any thread. */
final class ObserverOverflow implements RejectedExecutionHandler {

    private static final Logger LOG = System.getLogger("org.freshet");
    private static final long QUIET_MILLIS = 60_000;

    private final int capacity;
    private final LongSupplier millis;
    private long dropped;
    private long quietUntil;

    ObserverOverflow(int capacity, LongSupplier millis) {
        this.capacity = capacity;
        this.millis = millis;
        this.quietUntil = millis.getAsLong();
    }

    @Override
    public void rejectedExecution(Runnable task, ThreadPoolExecutor observers) {
        if (observers.isShutdown()) {
            throw new RejectedExecutionException("The application has stopped");
        }
        drop();
        tell();
    }

    /** To be called regularly: it may be time to say what was dropped meanwhile. */
    void tell() {
        long told = takeDue();
        if (told > 0) {
            LOG.log(Level.ERROR, StartTexts.observersTooSlow(capacity, told));
        }
    }

    private synchronized void drop() {
        dropped++;
    }

    /** @return of how many to speak now; 0: of none */
    private synchronized long takeDue() {
        long now = millis.getAsLong();
        if (dropped == 0 || now < quietUntil) {
            return 0;
        }
        quietUntil = now + QUIET_MILLIS;
        long told = dropped;
        dropped = 0;
        return told;
    }
}
