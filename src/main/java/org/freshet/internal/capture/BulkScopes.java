package org.freshet.internal.capture;

import java.util.function.Consumer;
import org.freshet.Origin;
import org.freshet.Suppression;

/** The scopes of bulk work that threads have opened. */
final class BulkScopes {

    private final ThreadLocal<BulkWork> innermost = new ThreadLocal<>();

    /** The current thread's; null if it has none open. */
    BulkWork openOrNull() {
        BulkWork scope = innermost.get();
        if (scope != null && scope.isClosed()) {
            scope = innermostOpen(scope);
            if (scope == null) {
                innermost.remove();
            } else {
                innermost.set(scope);
            }
        }
        return scope;
    }

    private static BulkWork innermostOpen(BulkWork closed) {
        BulkWork scope = closed;
        while (scope != null && scope.isClosed()) {
            scope = scope.outerOrNull();
        }
        return scope;
    }

    /** @param sink takes what the scope tells in the end */
    BulkWork open(Origin origin, Consumer<Committed> sink) {
        BulkWork opened = new BulkWork(openOrNull(), origin, sink);
        innermost.set(opened);
        return opened;
    }

    /**
     * Closes what the current thread has left open: its next task would be kept from telling anything.
     *
     * @param around stays as it is, with those around it; null if there was none
     */
    void closeWithin(BulkWork around) {
        for (BulkWork scope = openOrNull(); scope != null && !encloses(scope, around); scope = openOrNull()) {
            scope.close();
        }
    }

    private static boolean encloses(BulkWork scope, BulkWork inner) {
        BulkWork next = inner;
        while (next != null && next != scope) {
            next = next.outerOrNull();
        }
        return next != null;
    }

    /** Closes it, and lets nothing of it stay with the thread. */
    Suppression closing(BulkWork scope) {
        return () -> {
            scope.close();
            openOrNull();
        };
    }
}
