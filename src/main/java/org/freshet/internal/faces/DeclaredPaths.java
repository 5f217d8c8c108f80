package org.freshet.internal.faces;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freshet.internal.region.Path;

/** Paths that the application declared in code, of regions by view and component id. Filled before it is read. */
public final class DeclaredPaths {

    private record Key(String view, String region) {}

    private final Map<Key, List<Path>> paths = new HashMap<>();

    public void add(String view, String region, Path path) {
        paths.computeIfAbsent(new Key(view, region), key -> new ArrayList<>()).add(path);
    }

    Collection<Path> of(String view, String region) {
        return paths.getOrDefault(new Key(view, region), List.of());
    }
}
