package org.freshet.internal.recording;

import jakarta.faces.context.FacesContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Supplier;

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
    private final DottedNames dotted;
    private final Dependencies dependencies;
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
        this.dotted = new DottedNames(recording);
        this.dependencies = new Dependencies(recording, statements, origins, names);
    }

    static void install(FacesContext context) {
        Recording recording = Recording.orNull(context.getExternalContext().getApplicationMap());
        context.getAttributes().put(KEY, new Recorder(context, recording));
    }

    /** Whether the web application has regions. */
    public static boolean isOn(FacesContext context) {
        Recorder recorder = of(context);
        return recorder != null && recorder.recording != null;
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
        settle();
        while (readings.contains(reading)) {
            readings.pop();
        }
        return reading.result();
    }

    /** Whether anything around has read what is not the same for everybody: it may decide which regions there are. */
    public boolean hasPersonalSurroundings() {
        return personalSurroundings || readings.stream().anyMatch(Reading::hasEvidence);
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
        String name = dotted.nameOrNull(base, property);
        if (name == null) {
            told(base, property, value);
        } else if (!dotted.isBeginning(name, value)) {
            told(null, name, value);
        }
    }

    private void told(Object base, Object property, Object value) {
        names.found(base, property, value);
        Reading reading = readings.peek();
        if (reading == null) {
            String name = String.valueOf(property);
            outside(base, name, value, () -> base == null ? names.against(name) : names.against(base, name));
        } else {
            dependencies.read(reading, depth, base, property, value);
        }
    }

    void invoked(Object base, Object method, Object value) {
        String name = String.valueOf(method);
        Reading reading = readings.peek();
        if (reading == null) {
            outside(base, name, value, () -> names.againstMethod(base, name));
        } else {
            dependencies.invoked(reading, depth, base, name, value);
        }
    }

    private void settle() {
        Reading reading = readings.peek();
        if (reading != null) {
            dependencies.settle(reading, depth, null);
        }
    }

    private void outside(Object base, String property, Object value, Supplier<Evidence> against) {
        origins.outside(base, property, value);
        personalSurroundings = personalSurroundings || against.get() != null;
    }
}
