package org.freshet.internal.capture;

import java.util.ArrayList;
import java.util.List;
import org.freshet.GroupNotice;
import org.freshet.Origin;
import org.freshet.ReactiveChange;

/** Keeps what was handed over. */
final class Published implements CommitSink {

    private final List<List<Publication>> batches = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    @Override
    public void committed(Committed committed) {
        batches.add(committed.work());
        origins.add(committed.origin());
    }

    /** Who caused each batch. */
    List<Origin> origins() {
        return origins;
    }

    List<List<Publication>> batches() {
        return batches;
    }

    List<Publication> all() {
        return batches.stream().flatMap(List::stream).toList();
    }

    List<ReactiveChange> changes() {
        return all().stream()
                .filter(Publication.Change.class::isInstance)
                .map(p -> ((Publication.Change) p).change())
                .toList();
    }

    ReactiveChange only() {
        if (all().size() != 1 || changes().size() != 1) {
            throw new AssertionError("expected one change, got " + all());
        }
        return changes().get(0);
    }

    List<GroupNotice> notices() {
        return changes().stream().flatMap(c -> c.notices().stream()).toList();
    }

    void forget() {
        batches.clear();
    }
}
