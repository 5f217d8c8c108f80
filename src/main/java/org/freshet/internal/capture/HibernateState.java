package org.freshet.internal.capture;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;

/**
 * The state that Hibernate flushed.
 *
 * @param key what Hibernate knows the entity by
 */
record HibernateState(
        Object key,
        EntityPersister persister,
        Object[] values,
        EntityState entity,
        SharedSessionContractImplementor session)
        implements EntityState {

    @Override
    public Object id() {
        return entity.id();
    }

    @Override
    public Object value(String attribute) {
        int index = values == null
                ? -1
                : Arrays.asList(persister.getPropertyNames()).indexOf(attribute);
        if (index < 0) {
            return entity.value(attribute);
        }
        Object value = values[index];
        return value == LazyPropertyInitializer.UNFETCHED_PROPERTY
                ? HibernateLazies.read(session, persister.getEntityName(), key, twin -> persister.getValue(twin, index))
                : value;
    }

    /** @param dirty indexes of properties; null if Hibernate does not know, as for a detached instance that was reattached */
    static Changed changed(EntityPersister persister, int[] dirty, Object[] old) {
        if (dirty == null) {
            return Changed.ANY;
        }
        Set<String> names = new LinkedHashSet<>();
        Map<String, Object> oldValues = new LinkedHashMap<>();
        for (int index : dirty) {
            String name = persister.getPropertyNames()[index];
            names.add(name);
            if (old != null && isKnown(old[index])) {
                oldValues.put(name, old[index]);
            }
        }
        return new Changed(Optional.of(names), oldValues);
    }

    /** A collection is the same object before and after. */
    private static boolean isKnown(Object old) {
        return old != LazyPropertyInitializer.UNFETCHED_PROPERTY && !(old instanceof Collection || old instanceof Map);
    }
}
