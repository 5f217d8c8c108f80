package org.freshet.internal.region;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a region reads and a change touches, named by segments: {@code todo}, {@code todo.title}, {@code todo.[42].title},
 * {@code todos.open}. Immutable.
 */
public final class Path {

    /** The segment that stands for which entities there are: {@code todo.(rows)}. */
    public static final String ROWS = "(rows)";

    // Not a record: a render makes and looks up paths by the thousand, so they carry an array and their hash code.
    private final String[] segments;
    private final int hash;

    private Path(String[] segments) {
        this.segments = segments;
        this.hash = Arrays.hashCode(segments);
    }

    /** @throws IllegalArgumentException if there is no segment, or one is empty or contains a dot */
    public static Path of(String... segments) {
        if (segments.length == 0) {
            throw new IllegalArgumentException("A path has at least one segment");
        }
        String[] own = segments.clone();
        for (String segment : own) {
            check(segment);
        }
        return new Path(own);
    }

    /**
     * The path that {@link #toString} gave.
     *
     * @throws IllegalArgumentException if the text is empty or has an empty segment
     */
    public static Path parse(String dotted) {
        return of(dotted.split("\\.", -1));
    }

    /** @throws IllegalArgumentException if the segment is empty or contains a dot */
    public Path then(String segment) {
        check(segment);
        String[] longer = Arrays.copyOf(segments, segments.length + 1);
        longer[segments.length] = segment;
        return new Path(longer);
    }

    /** The same of one instance: {@code todo.[42].title} for {@code todo.title}. */
    Path ofInstance(String instance) {
        check(instance);
        String[] longer = new String[segments.length + 1];
        longer[0] = segments[0];
        longer[1] = instance;
        System.arraycopy(segments, 1, longer, 2, segments.length - 1);
        return new Path(longer);
    }

    private static void check(String segment) {
        if (segment.isEmpty() || segment.indexOf('.') >= 0) {
            throw new IllegalArgumentException(
                    "'" + segment + "' is no segment of a path; it must not be empty or contain a dot");
        }
    }

    public List<String> segments() {
        return Collections.unmodifiableList(Arrays.asList(segments));
    }

    int length() {
        return segments.length;
    }

    String segment(int index) {
        return segments[index];
    }

    /** Whether one of the two is the other's beginning: {@code todo} hits {@code todo.title}, and the other way round. */
    public boolean hits(Path other) {
        int common = Math.min(segments.length, other.segments.length);
        return Arrays.equals(segments, 0, common, other.segments, 0, common);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Path other && hash == other.hash && Arrays.equals(segments, other.segments);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return String.join(".", segments);
    }
}
