package org.freshet.internal.capture;

import java.util.List;
import org.freshet.Origin;

/**
 * What one transaction, or a call outside of any, has to tell.
 *
 * @param work in order, never empty
 * @param origin who caused it; null if nobody is known
 */
public record Committed(List<Publication> work, Origin origin) {

    public Committed {
        work = List.copyOf(work);
    }
}
