package org.freshet.internal.check;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the pages and declarations of an application can speak of.
 *
 * @param entities the reactive ones
 * @param beans the named beans, each with its class or, from a producer, its type with type arguments
 * @param declarations what the application declared, complete
 * @param identity whether anybody can be logged in
 */
public record Vocabulary(
        List<EntityWords> entities, Map<String, ? extends Type> beans, Declarations declarations, boolean identity) {

    public Vocabulary {
        entities = List.copyOf(entities);
        beans = Map.copyOf(beans);
    }

    List<EntityWords> entities(String path) {
        return entities.stream().filter(entity -> entity.path().equals(path)).toList();
    }

    Set<String> entityPaths() {
        return entities.stream().map(EntityWords::path).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> beanNames() {
        return new TreeSet<>(beans.keySet());
    }

    Set<String> derived() {
        return declarations.derived().keySet();
    }
}
