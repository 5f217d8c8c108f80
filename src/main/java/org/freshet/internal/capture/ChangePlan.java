package org.freshet.internal.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freshet.Origin;
import org.freshet.ReactiveChange;

/**
 * What one transaction has to tell if it commits; one entry for each entity, at the place where it was first touched. Used by the
 * thread of the transaction.
 */
final class ChangePlan {

    /** By sighting's key, by what is told once however often it was said, or by what each time counts of. */
    private final Map<Object, Optional<Sighting>> entries = new LinkedHashMap<>();

    private Origin origin;

    /** The scope of bulk work that this belongs to; null if none. */
    private BulkWork bulk;

    ChangePlan() {
        this(null, null);
    }

    ChangePlan(Origin origin, BulkWork bulk) {
        this.origin = origin;
        this.bulk = bulk;
    }

    void add(Sighting sighting) {
        Optional<Sighting> earlier = entries.get(sighting.key());
        Optional<Sighting> folded = earlier == null ? Optional.of(sighting) : earlier.flatMap(e -> e.then(sighting));
        if (folded.isPresent()) {
            entries.put(sighting.key(), folded);
        } else {
            entries.remove(sighting.key());
        }
    }

    void refresh(String group) {
        entries.putIfAbsent(new Publication.Refresh(group), Optional.empty());
    }

    void overwrite(Class<?> entity) {
        entries.putIfAbsent(new Publication.Overwrite(entity), Optional.empty());
    }

    /** Told each time. */
    void tell(Publication publication) {
        entries.put(new Said(publication), Optional.empty());
    }

    /** A change that the application fires itself; if it says who caused it, and nobody else is known, that counts. */
    void fired(ReactiveChange change) {
        origin = origin == null ? change.origin() : origin;
        tell(new Publication.Change(change, Publication.Reach.GROUPS));
    }

    void belongsTo(BulkWork scope) {
        bulk = scope;
    }

    BulkWork bulkOrNull() {
        return bulk;
    }

    Origin origin() {
        return origin;
    }

    List<Publication> publications() {
        List<Publication> all = new ArrayList<>();
        entries.forEach((key, sighting) -> {
            if (key instanceof Said said) {
                all.add(said.publication);
            } else if (key instanceof Publication told) {
                all.add(told);
            } else {
                all.add(new Publication.Change(sighting.orElseThrow().change(origin)));
            }
        });
        return all;
    }

    /** Equal to no other: what is said twice is told twice. */
    private static final class Said {

        private final Publication publication;

        Said(Publication publication) {
            this.publication = publication;
        }
    }
}
