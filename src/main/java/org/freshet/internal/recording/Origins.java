package org.freshet.internal.recording;

import jakarta.faces.context.FacesContext;
import org.freshet.internal.region.Path;

/** From which beans a region has what it shows, so that what statements have read for these counts for the region. Of one thread. */
final class Origins {

    private final FacesContext context;
    private final Recording recording;
    private final Statements statements;

    Origins(FacesContext context, Recording recording, Statements statements) {
        this.context = context;
        this.recording = recording;
        this.statements = statements;
    }

    /** A value that shows no entity: what statements have read for it may be all that it depends on. */
    void computed(Reading reading, Object base, Path path) {
        if (statements.isEmpty() || statements.isOfEntities(base)) {
            return;
        }
        String root = statements.rootOrNull(base);
        if (root == null) {
            statements.tellOfAnyone(reading);
            reading.sources().forEach(source -> statements.tell(reading, source));
        } else if (!isDerived(path)) {
            statements.tell(reading, root);
        }
    }

    /** The value of a producer, which has a name of its own. */
    void produced(Reading reading, String name, Object value, TypeWords words, boolean entities) {
        Path path = Path.parse(name);
        handedOut(reading, value, value, words.others(), path);
        if (!entities && !statements.isEmpty() && !isDerived(path)) {
            statements.tell(reading, name);
        }
    }

    /**
     * What a bean hands out is its own still.
     *
     * @param others whether it may hold what is no entity, and what does not tell where it is from, as the rows of an iteration do not
     * @param path null if the region has the base from elsewhere
     */
    void handedOut(Reading reading, Object base, Object value, boolean others, Path path) {
        String root = value == null || Values.isScalar(value) ? null : statements.rootOrNull(base);
        if (root == null) {
            return;
        }
        statements.root(value, root);
        if (!others || statements.isOfEntities(base)) {
            statements.ofEntities(value);
        } else if (!statements.isEmpty() && !isDerived(path)) {
            reading.source(root);
        }
    }

    /** The same outside of regions. */
    void outside(Object base, String property, Object value) {
        if (base == null) {
            if (!PlatformObjects.isName(property) && recording.beanOrNull(property) != null) {
                statements.root(value, property);
            }
        } else if (value != null && !Values.isScalar(value) && statements.rootOrNull(base) != null) {
            statements.root(value, statements.rootOrNull(base));
        }
    }

    /** A name that is no bean's: what was put there within the region, as the rows of an iteration, needs no further word. */
    void attribute(Reading reading, String name, Object value) {
        if (statements.isEmpty() || !isFromElsewhere(reading, name)) {
            return;
        }
        String root = statements.rootOrNull(value);
        if (root == null) {
            statements.tellAll(reading);
        } else {
            statements.tell(reading, root);
        }
    }

    private boolean isFromElsewhere(Reading reading, String name) {
        return PlatformObjects.isName(name)
                ? PlatformObjects.isAttributes(name)
                : reading.isGiven(name)
                        || !context.getExternalContext().getRequestMap().containsKey(name);
    }

    private boolean isDerived(Path path) {
        return path != null && recording.entities().isDerived(path);
    }
}
