package org.freshet.internal.capture;

import org.freshet.ChangeKind;
import org.freshet.Reactive;

/** Takes what a JPA entity listener is called with. Throws nothing. Safe for any thread. */
public final class EntityCallbacks {

    private final CaptureLookup lookup = new CaptureLookup();

    /** Says that a flush did this to an entity. */
    public void report(ChangeKind kind, Object entity) {
        // First and cheap: as a default listener it is called for every entity of the application.
        if (!entity.getClass().isAnnotationPresent(Reactive.class)) {
            return;
        }
        try {
            Capture capture = lookup.orNull();
            if (capture != null) {
                capture.callback(kind, entity);
            }
        } catch (RuntimeException | LinkageError e) {
            lookup.failed(entity.getClass(), e);
        }
    }
}
