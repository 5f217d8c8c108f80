package org.freshet.internal.recording;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.freshet.internal.region.Path;

/** What one statement reads. Compared by identity: the same statement is the same query. Immutable. */
public final class Query {

    private final Set<String> whole;
    private final List<Path> paths;

    /**
     * @param whole the path names of the entities of which it may read anything
     * @param paths what it reads of others: {@code task.done}, {@code task.(rows)}
     */
    public Query(Collection<String> whole, Collection<Path> paths) {
        this.whole = Set.copyOf(whole);
        this.paths = List.copyOf(paths);
    }

    public Set<String> whole() {
        return whole;
    }

    public List<Path> paths() {
        return paths;
    }

    public boolean isEmpty() {
        return whole.isEmpty() && paths.isEmpty();
    }
}
