package org.freshet.internal.recording;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.faces.context.FacesContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.freshet.GroupName;
import org.freshet.internal.region.Path;

/**
 * Is told of everything that EL reads during one request, and notes it for the innermost region that is being rendered. Of one thread, as
 * its Faces context.
 */
public final class Recorder {

    private static final String KEY = Recorder.class.getName();

    private final FacesContext context;
    private final Recording recording;
    private final Statements statements;
    private final Origins origins;
    private final NameProof names;
    private final Deque<Reading> readings = new ArrayDeque<>();
    private boolean personalSurroundings;

    /** How many properties are being read, one within the other. */
    private int depth;

    /** What is being evaluated; what has failed stays. */
    private final Deque<String> expressions = new ArrayDeque<>();

    private Recorder(FacesContext context, Recording recording) {
        this.context = context;
        this.recording = recording;
        this.statements = new Statements(recording);
        this.origins = new Origins(context, recording, statements);
        this.names = new NameProof(context, recording);
    }

    static void install(FacesContext context) {
        Recording recording = Recording.orNull(context.getExternalContext().getApplicationMap());
        context.getAttributes().put(KEY, new Recorder(context, recording));
    }

    public static Recorder of(FacesContext context) {
        return (Recorder) context.getAttributes().get(KEY);
    }

    /** A statement runs on the thread of this context. */
    public static void ran(FacesContext context, Query query) {
        Recorder recorder = of(context);
        if (recorder != null && recorder.isRecording()) {
            recorder.statements.ran(query, recorder.readings);
        }
    }

    /**
     * @param narrowed the entities of which only declared paths count
     * @param row whether the region is one of several in an iteration
     */
    public Reading begin(Set<String> narrowed, boolean row) {
        // What was there before a statement ran has not come from one.
        Set<String> attributes = statements.isEmpty()
                ? Set.of()
                : Set.copyOf(context.getExternalContext().getRequestMap().keySet());
        Reading reading = new Reading(narrowed, attributes, row);
        readings.push(reading);
        expressions.clear();
        return reading;
    }

    void evaluates(String expression) {
        expressions.push(expression);
    }

    void evaluated() {
        expressions.poll();
    }

    /** The expression that has failed, if one has; else null. To be asked for before the reading ends. */
    public String failedOrNull() {
        return expressions.peek();
    }

    /** Ends a reading, and those begun in it that an exception has left open. */
    public Recorded end(Reading reading) {
        settle(null);
        while (readings.contains(reading)) {
            readings.pop();
        }
        return reading.result();
    }

    /** Whether anything outside of regions has read what is not the same for everybody: it may decide which regions there are. */
    public boolean hasPersonalSurroundings() {
        return personalSurroundings;
    }

    boolean isRecording() {
        return recording != null;
    }

    void enter(Object base, Object property) {
        depth++;
        statements.enter(base, property);
    }

    void leave() {
        depth--;
        statements.leave();
    }

    void enterMethod(Object base, Object method) {
        statements.enter(base, method);
    }

    void leaveMethod() {
        statements.leave();
    }

    void read(Object base, Object property, Object value) {
        Reading reading = readings.peek();
        if (reading == null) {
            outside(base, String.valueOf(property), value);
            return;
        }
        if (!reading.passes(value, depth)) {
            settle(base);
        }
        if (base == null) {
            root(reading, String.valueOf(property), value);
        } else {
            EntityWords entity = recording.entities().orNull(base.getClass());
            if (entity != null) {
                attribute(reading, entity, base, String.valueOf(property), value);
            } else if (PlatformObjects.isBase(base)) {
                reading.against(PlatformObjects.against(base, String.valueOf(property)));
                if (value instanceof Map) {
                    statements.tellAll(reading);
                }
            } else if (!(base instanceof ResourceBundle)) {
                property(reading, base, property, value);
            }
        }
        shown(reading, value);
    }

    void invoked(Object base, Object method, Object value) {
        Reading reading = readings.peek();
        if (reading == null) {
            outside(base, String.valueOf(method), value);
            return;
        }
        settle(base);
        EntityWords entity = recording.entities().orNull(base.getClass());
        if (entity != null) {
            one(reading, entity, base);
        }
        reading.against(PlatformObjects.against(base, String.valueOf(method)));
        Path name = reading.nameOrNull(base);
        Path result = name == null ? null : name.then(segment(method));
        if (result != null) {
            reading.path(result);
            name(reading, value, result);
        }
        TypeWords words = recording.types().ofMethod(base.getClass(), String.valueOf(method));
        boolean entities = types(reading, words, value);
        if (PlatformObjects.isBase(base)) {
            if (value instanceof Map || String.valueOf(method).equals("getAttribute")) {
                statements.tellAll(reading);
            }
        } else if (entity == null) {
            origins.handedOut(reading, base, value, words.others(), result);
            if (!entities) {
                origins.computed(reading, base, result);
            }
        }
        shown(reading, value);
    }

    private boolean isEntity(Object value) {
        return value != null && recording.entities().orNull(value.getClass()) != null;
    }

    private void shown(Reading reading, Object value) {
        if (isEntity(value)) {
            reading.shown(value, depth);
        }
    }

    /** An entity that was read and is not looked into is shown itself, by a converter or its toString. */
    private void settle(Object next) {
        Reading reading = readings.peek();
        if (reading == null || reading.shown() == null) {
            return;
        }
        Object entity = reading.shown();
        if (entity != next) {
            one(reading, recording.entities().orNull(entity.getClass()), entity);
        }
        reading.shown(null, depth);
    }

    private void root(Reading reading, String name, Object value) {
        EntityWords entity = value == null ? null : recording.entities().orNull(value.getClass());
        if (reading.isSameAgain(name, value) && entity != null) {
            return;
        }
        reading.against(names.against(name));
        if (entity != null && reading.isRow()) {
            one(reading, entity, value);
        }
        Bean<?> bean = PlatformObjects.isName(name) ? null : recording.beanOrNull(name);
        if (bean != null) {
            TypeWords words = recording.words(bean);
            boolean entities = types(reading, words, value);
            name(reading, value, Path.of(name));
            statements.root(value, name);
            // A bean's properties tell themselves; what a producer made may be all that is shown.
            if (value == null || Members.isPlatform(value.getClass())) {
                origins.produced(reading, name, value, words, entities);
            }
        } else if (entity == null) {
            origins.attribute(reading, name, value);
        }
    }

    private void outside(Object base, String property, Object value) {
        origins.outside(base, property, value);
        if (!personalSurroundings) {
            Evidence found = base == null ? names.against(property) : PlatformObjects.against(base, property);
            personalSurroundings = found != null;
        }
    }

    private void attribute(Reading reading, EntityWords entity, Object base, String property, Object value) {
        if (reading.covers(entity.path()) && reading.isKnown(base.getClass(), property)) {
            return;
        }
        if (entity.attributes().contains(property)) {
            if (!reading.covers(entity.path())) {
                Path path = instance(entity, base);
                if (path != null) {
                    path = path.then(property);
                    reading.path(path);
                    name(reading, value, path);
                }
            }
        } else if (entity.derived().containsKey(property)) {
            for (String source : entity.derived().get(property)) {
                Path path = instance(entity, base);
                reading.path(source.indexOf('.') >= 0 || path == null ? Path.parse(source) : path.then(source));
            }
        } else {
            one(reading, entity, base);
        }
        TypeWords words = recording.types().ofProperty(base.getClass(), property);
        // An association to one is told by the attribute's own change.
        reading.whole(words.whole());
        if (words.opaque()) {
            reading.whole(Values.entities(value, recording.entities()));
        } else {
            reading.known(base.getClass(), property);
        }
    }

    private void property(Reading reading, Object base, Object property, Object value) {
        Path path = reading.nameOrNull(base);
        Path further = path == null ? null : path.then(segment(property));
        if (further != null) {
            reading.path(further);
            name(reading, value, further);
        }
        boolean inContainer =
                Members.isContainer(base.getClass()) || base.getClass().isArray();
        TypeWords words = inContainer
                ? TypeWords.OTHERS
                : recording.types().ofProperty(base.getClass(), String.valueOf(property));
        boolean entities = inContainer ? isEntity(value) : types(reading, words, value);
        origins.handedOut(reading, base, value, words.others(), further);
        if (!entities && !statements.isEmpty() && (path == null || statements.rootOrNull(base) != null)) {
            origins.computed(reading, base, further);
        }
    }

    /** @return whether the value shows entities by itself, or would */
    private boolean types(Reading reading, TypeWords words, Object value) {
        reading.whole(words.whole());
        reading.rows(words.single());
        if (value == null) {
            reading.whole(words.absent());
        } else if (words.opaque()) {
            Set<String> held = Values.entities(value, recording.entities());
            reading.whole(held);
            return !held.isEmpty() || words.shows();
        }
        return words.shows();
    }

    private void one(Reading reading, EntityWords entity, Object instance) {
        if (!reading.covers(entity.path())) {
            Path path = instance(entity, instance);
            if (path != null) {
                reading.path(path);
            }
        }
    }

    private Path instance(EntityWords entity, Object instance) {
        String segment = recording.entities().segmentOrNull(instance);
        return segment == null ? null : Path.of(entity.path(), segment);
    }

    private static void name(Reading reading, Object value, Path path) {
        if (value != null && !Members.isPlatform(value.getClass()) || Values.isContainer(value)) {
            reading.name(value, path);
        }
    }

    private static String segment(Object property) {
        String text = String.valueOf(property);
        return text.isEmpty() || text.indexOf('.') >= 0 ? GroupName.segment(text) + "_" : text;
    }
}
