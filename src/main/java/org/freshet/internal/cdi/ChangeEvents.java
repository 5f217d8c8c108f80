package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.freshet.Created;
import org.freshet.Of;
import org.freshet.ReactiveChange;
import org.freshet.ReactiveEvent;
import org.freshet.Removed;
import org.freshet.Updated;
import org.freshet.internal.text.StartTexts;

/** Fires what was committed as CDI events. */
final class ChangeEvents implements CommitObservers {

    private static final Logger LOG = System.getLogger("org.freshet.capture");

    private final Observers<ReactiveChange> changes;
    private final Observers<ReactiveEvent> events;

    ChangeEvents(BeanManager beans) {
        this.changes = new Observers<>(
                beans,
                ReactiveChange.class,
                LOG,
                (observer, change) -> StartTexts.observerFailed(observer, "a change of " + change.entity()));
        this.events = new Observers<>(
                beans,
                ReactiveEvent.class,
                LOG,
                (observer, event) -> StartTexts.observerFailed(observer, "the event " + event.event()));
    }

    @Override
    public void accept(ReactiveChange change) {
        changes.notify(change, qualifiers(change));
    }

    @Override
    public void accept(ReactiveEvent event) {
        events.notify(event);
    }

    private static Annotation[] qualifiers(ReactiveChange change) {
        List<Annotation> qualifiers = new ArrayList<>();
        qualifiers.add(
                switch (change.kind()) {
                    case CREATED -> Created.Literal.INSTANCE;
                    case UPDATED -> Updated.Literal.INSTANCE;
                    case REMOVED -> Removed.Literal.INSTANCE;
                });
        for (Class<?> type = change.type(); type != null && type != Object.class; type = type.getSuperclass()) {
            qualifiers.add(Of.Literal.of(type));
        }
        return qualifiers.toArray(Annotation[]::new);
    }
}
