package org.freshet.internal.recording;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What statements have read during one request, and which beans may hold what came of it: a bean keeps in a field what it loaded, so a
 * statement counts for everything that is read of it, or of a bean that may share it, from then on. Of one thread.
 */
final class Statements {

    private final Recording recording;

    /** The names of the beans that objects were got from. */
    private final Map<Object, String> roots = new IdentityHashMap<>();

    /** What was got from beans and holds entities only. */
    private final Set<Object> ofEntities = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Object, Ran> byHolder = new HashMap<>();
    private final Ran byAnyone = new Ran();

    /** What is being evaluated, one within the other: bases and properties in turns. */
    private Object[] running = new Object[16];

    private int depth;
    private boolean any;
    private boolean ranInside;

    /** Whether beans may find what others loaded in a common persistence context. */
    private boolean common;

    Statements(Recording recording) {
        this.recording = recording;
    }

    void enter(Object base, Object property) {
        if (depth == running.length) {
            running = Arrays.copyOf(running, 2 * depth);
        }
        running[depth++] = base;
        running[depth++] = property;
    }

    void leave() {
        running[--depth] = null;
        running[--depth] = null;
        if (depth == 0 && ranInside) {
            ranInside = false;
            // One that the evaluation has neither begun nor ended is that of the request.
            common |= recording.isInTransaction();
        }
    }

    boolean isEmpty() {
        return !any;
    }

    /** A text or a number does not tell: the same one may be got from several. */
    void root(Object value, String name) {
        if (value != null && !Values.isScalar(value)) {
            roots.put(value, name);
        }
    }

    /** An object holds entities and nothing else: these show themselves, as by the rules for lists. */
    void ofEntities(Object value) {
        ofEntities.add(value);
    }

    boolean isOfEntities(Object value) {
        return ofEntities.contains(value);
    }

    /** The name of the bean that an object was got from; null if it came another way. */
    String rootOrNull(Object value) {
        return roots.get(value);
    }

    /** Runs now, whatever that is for. */
    void ran(Query query, Collection<Reading> readings) {
        any = true;
        if (depth == 0) {
            // A view action, a converter, the rows of a component's own: who has it is not known, and neither who shows
            // it.
            byAnyone.add(query);
            readings.forEach(reading -> reading.query(query));
        }
        for (int i = 0; i < depth; i += 2) {
            ranInside = true;
            ran(query, running[i], running[i + 1], i + 2 == depth);
        }
    }

    private void ran(Query query, Object base, Object property, boolean innermost) {
        String root = base == null ? String.valueOf(property) : roots.get(base);
        Set<Object> holders = root == null ? Set.of() : recording.holders(root);
        // The attributes of a composite component only pass on what is evaluated within.
        if (holders.isEmpty() && (innermost || !(base instanceof Map))) {
            byAnyone.add(query);
        }
        holders.forEach(
                holder -> byHolder.computeIfAbsent(holder, absent -> new Ran()).add(query));
    }

    /** A value was read of this bean. */
    void tell(Reading reading, String root) {
        if (!any) {
            return;
        }
        if (common) {
            tellAll(reading);
            return;
        }
        reading.ran(byAnyone);
        for (Object holder : recording.holders(root)) {
            Ran ran = byHolder.get(holder);
            if (ran != null) {
                reading.ran(ran);
            }
        }
    }

    /** A value was read of something that the region has got from elsewhere in it. */
    void tellOfAnyone(Reading reading) {
        if (any) {
            reading.ran(byAnyone);
        }
    }

    /** A value was read that may have come from anywhere. */
    void tellAll(Reading reading) {
        if (any) {
            reading.ran(byAnyone);
            byHolder.values().forEach(reading::ran);
        }
    }
}
