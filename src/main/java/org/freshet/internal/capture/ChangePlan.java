package org.freshet.internal.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one transaction has to tell if it commits; one entry for each entity, at the place where it was first touched. Used by the
 * thread of the transaction.
 */
final class ChangePlan {

    /** By sighting's key, or by the refresh itself. */
    private final Map<Object, Optional<Sighting>> entries = new LinkedHashMap<>();

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

    List<Publication> publications() {
        List<Publication> all = new ArrayList<>();
        entries.forEach((key, sighting) -> all.add(
                key instanceof Publication told
                        ? told
                        : new Publication.Change(sighting.orElseThrow().change())));
        return all;
    }
}
