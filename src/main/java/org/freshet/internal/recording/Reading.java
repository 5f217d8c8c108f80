package org.freshet.internal.recording;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.freshet.internal.region.Path;

/** What one region has read so far. Of one thread. */
public final class Reading {

    private final Set<Path> paths = new LinkedHashSet<>();
    private final Set<String> whole = new LinkedHashSet<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final Map<Object, Path> named = new IdentityHashMap<>();

    /** The beans from which it got objects that do not tell where they come from, as the rows of an iteration do not. */
    private final Set<String> sources = new LinkedHashSet<>();

    /** How many of these statements count already. */
    private final Map<Ran, Integer> ran = new IdentityHashMap<>();

    /** Entities for which declared paths stand in for "any change". */
    private final Set<String> narrowed;

    /** The attributes that the request had when it began: what is read of these comes from elsewhere. */
    private final Set<String> given;

    private boolean aside;

    /** Whether it is one row of several: any change of what the row is about may take it away. */
    private final boolean row;

    /** Properties of classes of which nothing is to be learned any more. */
    private final Map<Class<?>, Set<String>> known = new IdentityHashMap<>();

    private String lastName;
    private Object lastValue;

    /** An entity that was read last: unless one of its properties is read next, it is shown itself. */
    private Object shown;

    private int shownDepth;

    Reading(Set<String> narrowed, Set<String> given, boolean row) {
        this.narrowed = narrowed;
        this.given = given;
        this.row = row;
    }

    boolean isRow() {
        return row;
    }

    void source(String bean) {
        sources.add(bean);
    }

    Set<String> sources() {
        return sources;
    }

    boolean isGiven(String attribute) {
        return given.contains(attribute);
    }

    void path(Path path) {
        paths.add(path);
    }

    /** Any number of this entity: every change of it counts. */
    void whole(Collection<String> entities) {
        for (String entity : entities) {
            if (narrowed.contains(entity)) {
                paths.add(Path.of(entity, Path.ROWS));
            } else if (whole.add(entity)) {
                paths.add(Path.of(entity));
            }
        }
    }

    /** One of this entity: which one may depend on which there are. */
    void rows(Collection<String> entities) {
        for (String entity : entities) {
            if (!whole.contains(entity)) {
                paths.add(Path.of(entity, Path.ROWS));
            }
        }
    }

    /** Evaluates what tells this region from others, such as its parameters: what statements say of it is not what is shown. */
    public <T> T aside(Supplier<T> evaluation) {
        aside = true;
        try {
            return evaluation.get();
        } finally {
            aside = false;
        }
    }

    /** What is shown depends on all of these. */
    void ran(Ran statements) {
        if (aside) {
            return;
        }
        int known = ran.getOrDefault(statements, 0);
        if (known < statements.size()) {
            statements.from(known).forEach(this::query);
            ran.put(statements, statements.size());
        }
    }

    void query(Query query) {
        if (aside) {
            return;
        }
        whole(query.whole());
        for (Path path : query.paths()) {
            String entity = path.segments().get(0);
            if (narrowed.contains(entity)) {
                paths.add(Path.of(entity, Path.ROWS));
            } else if (!whole.contains(entity)) {
                paths.add(path);
            }
        }
    }

    /** Whether any change of the entity counts already, so that single ones need not be noted. */
    boolean covers(String entity) {
        return whole.contains(entity);
    }

    void against(Evidence found) {
        if (found != null) {
            evidence.putIfAbsent(found.reason(), found);
        }
    }

    /** Whether it has come upon what is not the same for everybody. */
    boolean hasEvidence() {
        return !evidence.isEmpty();
    }

    boolean isKnown(Class<?> owner, String property) {
        Set<String> properties = known.get(owner);
        return properties != null && properties.contains(property);
    }

    void known(Class<?> owner, String property) {
        known.computeIfAbsent(owner, absent -> new HashSet<>()).add(property);
    }

    /** Whether the same name stood for the same when a name was last read: so it is for the columns of a row. */
    boolean isSameAgain(String name, Object value) {
        boolean same = value != null && value == lastValue && name.equals(lastName);
        lastName = name;
        lastValue = value;
        return same;
    }

    void name(Object value, Path path) {
        if (value != null) {
            named.put(value, path);
        }
    }

    Path nameOrNull(Object value) {
        return named.get(value);
    }

    Object shown() {
        return shown;
    }

    void shown(Object entity, int depth) {
        shown = entity;
        shownDepth = depth;
    }

    /** Whether an expression further in has just read it, so that it is being passed on: {@code #{cc.attrs.item}}. */
    boolean passes(Object value, int depth) {
        return shown != null && shown == value && shownDepth > depth;
    }

    Recorded result() {
        paths.removeIf(path ->
                path.segments().size() > 1 && whole.contains(path.segments().get(0)));
        return new Recorded(Set.copyOf(paths), Set.copyOf(evidence.values()));
    }
}
