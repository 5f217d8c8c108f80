package org.freshet.internal.protocol;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.freshet.internal.text.TransportTexts;

/**
 * The work of one conversation, in order: on the caller's thread, unless it may block or something that may is not done yet. Taken by one
 * thread at a time. Bounded.
 */
final class Turns {

    private static final Logger LOG = System.getLogger("org.freshet.protocol");
    private static final int MOST = 1_000;

    private final Executor asking;
    // Guarded by this.
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    Turns(Executor asking) {
        this.asking = asking;
    }

    /** Does it now or later. False if too much waits. */
    boolean take(boolean mayBlock, Runnable work) {
        synchronized (this) {
            if (busy) {
                return waiting.size() < MOST && waiting.add(work);
            }
            busy = mayBlock;
        }
        if (mayBlock) {
            hand(work);
        } else {
            // Nobody else begins anything: that takes the thread that is here.
            work.run();
        }
        return true;
    }

    private void hand(Runnable work) {
        try {
            asking.execute(() -> drain(work));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "Something was asked when the application had stopped", e);
        }
    }

    /** After each piece it is another conversation's turn. */
    private void drain(Runnable work) {
        try {
            work.run();
        } catch (Exception | Error e) {
            // What follows is answered all the same.
            LOG.log(Level.ERROR, TransportTexts.answerFailed(), e);
        }
        Runnable next = nextOrNull();
        if (next != null) {
            hand(next);
        }
    }

    private synchronized Runnable nextOrNull() {
        Runnable next = waiting.poll();
        busy = next != null;
        return next;
    }
}
