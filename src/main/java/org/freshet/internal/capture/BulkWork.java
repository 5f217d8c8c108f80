package org.freshet.internal.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.freshet.Origin;
import org.freshet.Suppression;

/**
 * A scope of bulk work: keeps what groups would be told until it is closed. A transaction that ends later tells it then, condensed. Safe
 * for any thread: a transaction may be completed by another one.
 */
final class BulkWork implements Suppression {

    private final BulkWork outerOrNull;
    private final Origin origin;
    private final Consumer<Committed> sink;

    // Guarded by this.
    private final Condensed kept = new Condensed();
    private boolean closed;

    BulkWork(BulkWork outerOrNull, Origin origin, Consumer<Committed> sink) {
        this.outerOrNull = outerOrNull;
        this.origin = origin;
        this.sink = sink;
    }

    BulkWork outerOrNull() {
        return outerOrNull;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** @return what is to be told now */
    List<Publication> now(List<Publication> work) {
        synchronized (this) {
            if (!closed) {
                return kept.add(work);
            }
        }
        Condensed late = new Condensed();
        List<Publication> rest = new ArrayList<>(late.add(work));
        rest.addAll(late.publications());
        return outerOrNull == null ? rest : outerOrNull.now(rest);
    }

    @Override
    public void close() {
        List<Publication> last;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            last = kept.publications();
        }
        List<Publication> now = outerOrNull == null ? last : outerOrNull.now(last);
        if (!now.isEmpty()) {
            sink.accept(new Committed(now, origin));
        }
    }
}
