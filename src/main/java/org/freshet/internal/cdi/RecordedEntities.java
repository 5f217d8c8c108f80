package org.freshet.internal.cdi;

import java.util.Collection;
import java.util.HashMap;
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

    RecordedEntities(Contract contract) {
        this.names = contract.names();
        this.derived = contract.declarations().derived();
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
        Map<String, List<String>> properties = new HashMap<>();
        derived.forEach((path, sources) -> {
            if (path.startsWith(own)) {
                properties.put(
                        path.substring(own.length()),
                        sources.stream().map(source -> relative(source, own)).toList());
            }
        });
        return new EntityWords(names.name(entity), names.attributes(entity), properties);
    }

    /** A source among the entity's own attributes is that of the same instance. */
    private static String relative(String source, String own) {
        return source.startsWith(own) && source.indexOf('.', own.length()) < 0
                ? source.substring(own.length())
                : source;
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
