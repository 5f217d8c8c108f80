package org.freshet.internal.cdi;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.freshet.internal.capture.EntityPaths;
import org.freshet.internal.recording.Entities;
import org.freshet.internal.recording.EntityWords;

/** The reactive entities, as recording sees them. Safe for any thread. */
final class RecordedEntities implements Entities {

    private final EntityPaths names;
    private final Map<Class<?>, Optional<EntityWords>> words = new ConcurrentHashMap<>();

    RecordedEntities(EntityPaths names) {
        this.names = names;
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
        return new EntityWords(names.name(entity), names.attributes(entity), Map.of());
    }

    @Override
    public Collection<String> assignableTo(Class<?> type) {
        return names.assignableTo(type);
    }

    @Override
    public String segmentOrNull(Object entity) {
        return names.segmentOrNull(entity);
    }
}
