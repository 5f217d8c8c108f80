package org.freshet.internal.protocol;

/**
 * Lets one call come after all others: at once, or when the one that runs has returned. Nobody waits, and no lock is held while anything
 * runs, so that a call may ask for the last one itself. The others come by one thread at a time, the last from any.
 */
final class LastCall {

    // Guarded by this.
    private boolean running;
    private Runnable last;

    /** Runs this now; not at all if the last one has been asked for. */
    void before(Runnable call) {
        synchronized (this) {
            if (last != null) {
                return;
            }
            running = true;
        }
        try {
            call.run();
        } finally {
            returned();
        }
    }

    private void returned() {
        Runnable due;
        synchronized (this) {
            running = false;
            due = last;
        }
        if (due != null) {
            due.run();
        }
    }

    /** To be asked for once. */
    void last(Runnable call) {
        synchronized (this) {
            last = call;
            if (running) {
                return;
            }
        }
        call.run();
    }
}
