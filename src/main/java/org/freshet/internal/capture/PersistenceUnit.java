package org.freshet.internal.capture;

import java.util.List;

/** What a unit in {@code persistence.xml} says of its entities. */
record PersistenceUnit(String provider, List<String> mappingFiles, List<String> classes, boolean excludesUnlisted) {

    boolean covers(Class<?> entity) {
        return classes.contains(entity.getName()) || !excludesUnlisted;
    }

    boolean mayUseHibernate() {
        return provider.isEmpty() || provider.startsWith("org.hibernate.");
    }
}
