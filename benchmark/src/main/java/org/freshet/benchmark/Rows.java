package org.freshet.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.freshet.internal.region.Path;

/** The paths of an entity's rows. */
final class Rows {

    private static final Path TODO = Path.of("todo");

    private Rows() {}

    static Path row(int row) {
        return TODO.then("[" + row + "]");
    }

    /** What an update of one attribute touches. */
    static List<Path> updated(int row) {
        return List.of(TODO.then("title"), row(row).then("title"));
    }

    /** What an update of two attributes of so many rows touches, in one transaction. */
    static List<Path> updated(int from, int count) {
        List<Path> paths = new ArrayList<>(List.of(TODO.then("title"), TODO.then("done")));
        for (int row = from; row < from + count; row++) {
            paths.add(row(row).then("title"));
            paths.add(row(row).then("done"));
        }
        return paths;
    }
}
