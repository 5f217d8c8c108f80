package org.freshet.internal.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.Reactive;
import org.freshet.internal.capture.EntityModels;
import org.freshet.internal.capture.EntityPaths;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/** Reads from Hibernate's mapping which tables hold what of which reactive entities. */
final class HibernateTables {

    private final Metadata metadata;
    private final EntityPaths names;
    private final Tables tables = new Tables();

    private HibernateTables(Metadata metadata) {
        this.metadata = metadata;
        List<Class<?>> reactive = new ArrayList<>();
        metadata.getEntityBindings().stream()
                .filter(HibernateTables::isReactive)
                .forEach(binding -> reactive.add(binding.getMappedClass()));
        this.names = new EntityPaths(new EntityModels(), reactive);
    }

    static Tables of(Metadata metadata) {
        HibernateTables read = new HibernateTables(metadata);
        metadata.collectTableMappings().forEach(table -> read.known(table));
        metadata.getEntityBindings().forEach(read::entity);
        metadata.getCollectionBindings().forEach(read::collection);
        metadata.getEntityBindings().forEach(read::view);
        return read.tables;
    }

    private static boolean isReactive(PersistentClass binding) {
        return binding.getClassName() != null && binding.getMappedClass().isAnnotationPresent(Reactive.class);
    }

    private void known(Table table) {
        if (table.getName() != null) {
            tables.known(table.getName());
        }
    }

    private void entity(PersistentClass binding) {
        if (!isReactive(binding)) {
            return;
        }
        Map<String, Set<String>> columns = new HashMap<>();
        for (Property property : binding.getSubclassPropertyClosure()) {
            // Hibernate's own have dots in their names.
            if (property != binding.getVersion()
                    && !property.isSynthetic()
                    && property.getName().indexOf('.') < 0) {
                columns(property.getValue()).forEach(column -> columns.computeIfAbsent(column, c -> new HashSet<>())
                        .add(property.getName()));
            }
        }
        String version = binding.getVersion() == null
                ? null
                : columns(binding.getVersion().getValue()).iterator().next();
        EntityTable entity = new EntityTable(names.name(binding.getMappedClass()), columns, version);
        Set<String> above = binding.getSuperclass() != null && isReactive(binding.getSuperclass())
                ? tables(binding.getSuperclass())
                : Set.of();
        // What is in a table of the entity above is told of that one, too.
        tables(binding).stream().filter(table -> !above.contains(table)).forEach(table -> tables.entity(table, entity));
    }

    private static Set<String> tables(PersistentClass binding) {
        Set<String> found = new LinkedHashSet<>();
        binding.getTableClosure().forEach(table -> found.add(table.getName()));
        binding.getJoinClosure().stream().map(Join::getTable).forEach(table -> found.add(table.getName()));
        found.remove(null);
        return found;
    }

    /** Without those that formulas are made of: a statement names them itself. */
    private static Set<String> columns(Value value) {
        Set<String> found = new LinkedHashSet<>();
        for (Selectable selectable : value.getSelectables()) {
            if (selectable instanceof Column column) {
                found.add(Tables.folded(column.getName()));
            }
        }
        return found;
    }

    private void collection(Collection collection) {
        PersistentClass owner = collection.getOwner();
        if (isReactive(owner)) {
            collection(collection, owner);
        } else {
            owner.getSubclassClosure().stream()
                    .filter(HibernateTables::isReactive)
                    .forEach(below -> collection(collection, below));
        }
    }

    private void collection(Collection collection, PersistentClass owner) {
        String attribute = collection
                .getRole()
                .substring(collection.getOwnerEntityName().length() + 1)
                .split("\\.")[0];
        Set<String> columns = new HashSet<>();
        if (collection.isOneToMany()) {
            if (!collection.isInverse()) {
                columns.addAll(columns(collection.getKey()));
            }
            if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
                columns.addAll(columns(indexed.getIndex()));
            }
            if (columns.isEmpty()) {
                // Told by the attribute of the entities in it.
                return;
            }
        }
        Table table = collection.getCollectionTable();
        if (table.getName() != null) {
            tables.collection(
                    table.getName(), new CollectionTable(names.name(owner.getMappedClass()), attribute, columns));
        }
    }

    /** As the application says by {@code @Synchronize}: a view's own name tells nothing of the tables behind it. */
    private void view(PersistentClass binding) {
        if (!binding.getSynchronizedTables().isEmpty() && binding.getTable().getName() != null) {
            tables.view(binding.getTable().getName(), binding.getSynchronizedTables());
        }
    }
}
