package org.freshet.internal.recording;

import java.util.Collection;
import org.freshet.internal.region.Path;

/** What recording has to know of the reactive entities. Safe for any thread, and quick: asked for each property that is read. */
public interface Entities {

    /** The words for instances of this class, which may be a proxy's; null if they are no reactive entities. */
    EntityWords orNull(Class<?> runtimeType);

    /** The path names of the entities that a reference of this type may hold. */
    Collection<String> assignableTo(Class<?> type);

    /** Whether the application says what this path, or one that it is in, is derived from. */
    boolean isDerived(Path path);

    /** The segment that names one entity: {@code [42]}; null if it has no identifier yet. Loads nothing. */
    String segmentOrNull(Object entity);
}
