package org.freshet.internal.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.freshet.internal.recording.Query;
import org.freshet.internal.region.Path;

/**
 * The tables of one persistence unit, by names in lower case without schema: what a statement that names them reads. Filled before it is
 * read.
 */
final class Tables {

    private final Set<String> known = new HashSet<>();
    private final Set<String> entities = new TreeSet<>();
    private final Map<String, Set<EntityTable>> ofEntities = new HashMap<>();
    private final Map<String, Set<CollectionTable>> ofCollections = new HashMap<>();

    /** Entities that are read through a table of another name, such as a view. */
    private final Map<String, Set<String>> through = new HashMap<>();

    void known(String table) {
        known.add(folded(table));
    }

    void entity(String table, EntityTable entity) {
        entities.add(entity.path());
        ofEntities.computeIfAbsent(folded(table), t -> new HashSet<>()).add(entity);
    }

    void collection(String table, CollectionTable collection) {
        entities.add(collection.path());
        ofCollections.computeIfAbsent(folded(table), t -> new HashSet<>()).add(collection);
    }

    void view(String table, Collection<String> tables) {
        Set<String> names = through.computeIfAbsent(folded(table), t -> new TreeSet<>());
        for (String name : tables) {
            String bare = bare(name);
            ofEntities.getOrDefault(bare, Set.of()).forEach(entity -> names.add(entity.path()));
            // Which of its columns are in the view, nobody tells.
            Set.copyOf(ofCollections.getOrDefault(bare, Set.of()))
                    .forEach(c -> collection(table, new CollectionTable(c.path(), c.attribute(), Set.of())));
        }
    }

    /** Without schema and quotes. */
    private static String bare(String name) {
        return folded(name.substring(name.lastIndexOf('.') + 1)).replaceAll("[\"`\\[\\]]", "");
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return entities.isEmpty();
    }

    Query read(String sql) {
        Sql statement = Sql.of(sql);
        if (!statement.reads()) {
            return new Query(List.of(), List.of());
        }
        if (!statement.understood() || !known.containsAll(statement.tables())) {
            // A view, a function, a table that is not mapped: behind it may be any table.
            return new Query(entities, List.of());
        }
        Set<String> whole = new HashSet<>();
        Set<Path> paths = new HashSet<>();
        for (String word : statement.words()) {
            ofEntities.getOrDefault(word, Set.of()).forEach(entity -> add(entity, statement, whole, paths));
            ofCollections.getOrDefault(word, Set.of()).forEach(collection -> add(collection, statement, paths));
            whole.addAll(through.getOrDefault(word, Set.of()));
        }
        paths.removeIf(path -> whole.contains(path.segments().get(0)));
        return new Query(whole, paths);
    }

    private static void add(EntityTable entity, Sql statement, Set<String> whole, Set<Path> paths) {
        if (statement.all()
                || statement.words().contains(entity.version())
                || statement.words().containsAll(entity.columns().keySet())) {
            whole.add(entity.path());
            return;
        }
        paths.add(Path.of(entity.path(), Path.ROWS));
        entity.columns().forEach((column, attributes) -> {
            if (statement.words().contains(column)) {
                attributes.forEach(attribute -> paths.add(Path.of(entity.path(), attribute)));
            }
        });
    }

    private static void add(CollectionTable collection, Sql statement, Set<Path> paths) {
        boolean own = collection.columns().isEmpty();
        if (own || statement.all() || collection.columns().stream().anyMatch(statement.words()::contains)) {
            paths.add(Path.of(collection.path(), collection.attribute()));
            if (own) {
                paths.add(Path.of(collection.path(), Path.ROWS));
            }
        }
    }
}
