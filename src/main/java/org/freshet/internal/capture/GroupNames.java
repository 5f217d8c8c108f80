package org.freshet.internal.capture;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The groups that an entity belongs to at one moment. Immutable.
 *
 * @param collection null if a placeholder of it has no value
 * @param instance null likewise
 * @param also as many as the model names; elements are null likewise
 */
record GroupNames(String collection, String instance, List<String> also) {

    GroupNames {
        also = Collections.unmodifiableList(also);
    }

    /** Whether it belongs to this group, in whatever role. */
    boolean contain(String group) {
        return Objects.equals(group, collection) || Objects.equals(group, instance) || also.contains(group);
    }
}
