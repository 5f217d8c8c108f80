package org.freshet.internal.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.freshet.internal.capture.CommitSink;
import org.freshet.internal.capture.Publication;
import org.freshet.internal.text.Texts;

/**
 * Takes what transactions committed off the committing thread: one queue, one thread, in the order of commits. What is committed before the
 * node runs waits for it.
 */
final class Handover implements CommitSink {

    private static final Logger LOG = System.getLogger("org.freshet.capture");
    private static final int CAPACITY = 100_000;

    private final int capacity;

    // Guarded by this.
    private final Queue<List<Publication>> waiting = new ArrayDeque<>();
    private boolean overflown;
    private boolean scheduled;
    private Dispatcher dispatcher;
    private Executor thread;

    Handover() {
        this(CAPACITY);
    }

    Handover(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized void committed(List<Publication> work) {
        if (waiting.size() < capacity) {
            waiting.add(work);
        } else if (!overflown) {
            overflown = true;
            LOG.log(Level.ERROR, Texts.handoverFull(capacity));
        }
        schedule();
    }

    synchronized void start(Dispatcher target, Executor onThread) {
        dispatcher = target;
        thread = onThread;
        schedule();
    }

    synchronized void stop() {
        dispatcher = null;
        thread = null;
        scheduled = false;
        waiting.clear();
    }

    private void schedule() {
        if (thread != null && !scheduled && !waiting.isEmpty()) {
            scheduled = true;
            Dispatcher target = dispatcher;
            thread.execute(() -> drain(target));
        }
    }

    private void drain(Dispatcher target) {
        for (List<Publication> work = next(target); work != null; work = next(target)) {
            try {
                target.dispatch(work);
            } catch (RuntimeException | Error e) {
                // An error too, such as one from the toString of a value: it must not end the delivery of what follows.
                LOG.log(Level.ERROR, Texts.handoverFailed(), e);
                target.lost("failed");
            }
        }
    }

    private List<Publication> next(Dispatcher target) {
        boolean resync;
        List<Publication> work;
        synchronized (this) {
            if (dispatcher != target) {
                return null;
            }
            work = waiting.poll();
            resync = work == null && overflown;
            if (work == null) {
                scheduled = false;
                overflown = false;
            }
        }
        if (resync) {
            target.lost("overflow");
        }
        return work;
    }
}
