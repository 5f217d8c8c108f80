package org.freshet.internal.recording;

import java.util.LinkedHashSet;
import java.util.Set;
import org.freshet.internal.region.Path;

/**
 * What a region has read.
 *
 * @param paths what its content depends on
 * @param evidence why it is not the same for everybody; empty if it is
 */
public record Recorded(Set<Path> paths, Set<Evidence> evidence) {

    public static final Recorded NOTHING = new Recorded(Set.of(), Set.of());

    public Recorded and(Recorded other) {
        if (other.paths.isEmpty() && other.evidence.isEmpty()) {
            return this;
        }
        Set<Path> allPaths = new LinkedHashSet<>(paths);
        allPaths.addAll(other.paths);
        Set<Evidence> allEvidence = new LinkedHashSet<>(evidence);
        allEvidence.addAll(other.evidence);
        return new Recorded(allPaths, allEvidence);
    }
}
