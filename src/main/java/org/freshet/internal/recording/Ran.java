package org.freshet.internal.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Statements in the order in which they ran first. Of one thread. */
final class Ran {

    private final List<Query> queries = new ArrayList<>();
    private final Set<Query> distinct = new HashSet<>();

    void add(Query query) {
        if (!query.isEmpty() && distinct.add(query)) {
            queries.add(query);
        }
    }

    int size() {
        return queries.size();
    }

    List<Query> from(int index) {
        return queries.subList(index, queries.size());
    }
}
