package org.freshet.internal.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.freshet.internal.capture.CommitSink;
import org.freshet.internal.capture.Committed;
import org.freshet.internal.text.StartTexts;

/**
 * Takes what transactions committed off the committing thread: one queue, one thread, in the order of commits. What is committed before the
 * node runs waits for it.
 */
final class Handover implements CommitSink {

    private static final Logger LOG = System.getLogger("org.freshet.capture");
    private static final int CAPACITY = 100_000;

    private final int capacity;

    // Guarded by this.
    private final Queue<Committed> waiting = new ArrayDeque<>();
    private boolean overflown;
    /** From when something waits for the thread until it has been dispatched. */
    private boolean scheduled;

    /** And nobody has been told yet that a commit came too late. */
    private boolean stopped;

    private Dispatcher dispatcher;
    private Executor thread;

    Handover() {
        this(CAPACITY);
    }

    Handover(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized void committed(Committed work) {
        if (stopped) {
            stopped = false;
            LOG.log(Level.WARNING, StartTexts.committedAfterStop());
        }
        if (waiting.size() < capacity) {
            waiting.add(work);
        } else if (!overflown) {
            overflown = true;
            LOG.log(Level.ERROR, StartTexts.handoverFull(capacity));
        }
        schedule();
    }

    synchronized void start(Dispatcher target, Executor onThread) {
        dispatcher = target;
        thread = onThread;
        stopped = false;
        schedule();
    }

    /** Lets what was committed be dispatched, while there is patience. What is committed later waits for another start. */
    synchronized void stop(Patience patience) {
        awaitDispatch(patience);
        if (!waiting.isEmpty()) {
            LOG.log(Level.ERROR, StartTexts.notHandedOver(waiting.size(), patience.millis()));
        }
        dispatcher = null;
        thread = null;
        scheduled = false;
        stopped = true;
        waiting.clear();
    }

    private void awaitDispatch(Patience patience) {
        try {
            for (long left = patience.nanosLeft(); scheduled && left > 0; left = patience.nanosLeft()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void schedule() {
        if (thread != null && !scheduled && !waiting.isEmpty()) {
            scheduled = true;
            Dispatcher target = dispatcher;
            thread.execute(() -> drain(target));
        }
    }

    private void drain(Dispatcher target) {
        for (Committed work = next(target); work != null; work = next(target)) {
            try {
                target.dispatch(work);
            } catch (Exception | Error e) {
                // An error too, such as one from the toString of a value: it must not end the delivery of what follows.
                LOG.log(Level.ERROR, StartTexts.handoverFailed(), e);
                makeUpFor(target);
            }
        }
    }

    private static void makeUpFor(Dispatcher target) {
        try {
            target.lost("failed");
        } catch (Exception | Error e) {
            LOG.log(Level.ERROR, StartTexts.handoverFailed(), e);
        }
    }

    private Committed next(Dispatcher target) {
        boolean resync;
        Committed work;
        synchronized (this) {
            if (dispatcher != target) {
                return null;
            }
            work = waiting.poll();
            resync = work == null && overflown;
            if (work == null) {
                scheduled = false;
                overflown = false;
                notifyAll();
            }
        }
        if (resync) {
            target.lost("overflow");
        }
        return work;
    }
}
