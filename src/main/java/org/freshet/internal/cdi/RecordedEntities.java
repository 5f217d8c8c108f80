package org.freshet.internal.cdi;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.freshet.internal.capture.EntityPaths;
import org.freshet.internal.recording.Entities;
import org.freshet.internal.recording.EntityWords;
import org.freshet.internal.region.Path;

/** The reactive entities, as recording sees them. Safe for any thread. */
final class RecordedEntities implements Entities {

    private final EntityPaths names;
    private final Map<String, Set<String>> derived;
    private final Map<Class<?>, Optional<EntityWords>> words = new ConcurrentHashMap<>();

    /** @param derived the sources of each derived path */
    RecordedEntities(EntityPaths names, Map<String, Set<String>> derived) {
        this.names = names;
        this.derived = derived;
    }

    @Override
    public EntityWords orNull(Class<?> runtimeType) {
        Optional<EntityWords> known = words.get(runtimeType);
        if (known == null) {
            known = Optional.ofNullable(names.typeOrNull(runtimeType)).map(this::words);
            words.put(runtimeType, known);
        }
        return known.orElse(null);
    }

    private EntityWords words(Class<?> entity) {
        String own = names.name(entity) + '.';
        Set<String> attributes = names.attributes(entity);
        Map<String, List<String>> properties = new HashMap<>();
        derived.forEach((path, sources) -> {
            if (path.startsWith(own)) {
                Set<String> resolved = new LinkedHashSet<>();
                resolve(sources, own, attributes, new HashSet<>(Set.of(path)), resolved);
                // Properties that are derived from each other only: nothing narrows them.
                if (!resolved.isEmpty() || sources.isEmpty()) {
                    properties.put(path.substring(own.length()), List.copyOf(resolved));
                }
            }
        });
        return new EntityWords(names.name(entity), attributes, names.inverse(entity), properties);
    }

    /**
     * A source among the entity's own properties is that of the same instance. If it is derived, what it is derived from stands for it: a
     * change tells the attributes of an instance, and what is derived from these of any instance only.
     */
    private void resolve(
            Set<String> sources, String own, Set<String> attributes, Set<String> seen, Set<String> resolved) {
        for (String source : sources) {
            String property = relative(source, own);
            boolean follow = !property.equals(source) && derived.containsKey(source);
            if (!follow || attributes.contains(property)) {
                resolved.add(property);
            }
            if (follow && seen.add(source)) {
                resolve(derived.get(source), own, attributes, seen, resolved);
            }
        }
    }

    private static String relative(String source, String own) {
        boolean property =
                source.startsWith(own) && source.indexOf('.', own.length()) < 0 && !source.equals(own + Path.ROWS);
        return property ? source.substring(own.length()) : source;
    }

    @Override
    public Collection<String> assignableTo(Class<?> type) {
        return names.assignableTo(type);
    }

    @Override
    public boolean isDerived(Path path) {
        if (derived.isEmpty()) {
            return false;
        }
        StringBuilder beginning = new StringBuilder();
        for (String segment : path.segments()) {
            beginning.append(beginning.isEmpty() ? "" : ".").append(segment);
            if (derived.containsKey(beginning.toString())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String segmentOrNull(Object entity) {
        return names.segmentOrNull(entity);
    }
}
