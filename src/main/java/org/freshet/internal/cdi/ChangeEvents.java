package org.freshet.internal.cdi;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.freshet.Created;
import org.freshet.Of;
import org.freshet.ReactiveChange;
import org.freshet.ReactiveEvent;
import org.freshet.Removed;
import org.freshet.Updated;
import org.freshet.internal.text.Texts;

/**
 * Fires what was committed as CDI events. Each observer is notified by itself: {@code Event.fire} stops at the first one that throws (CDI 4.0,
 * 9.5.1).
 */
final class ChangeEvents implements CommitObservers {

    private static final Logger LOG = System.getLogger("org.freshet.capture");

    private final BeanManager beans;

    ChangeEvents(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public void accept(ReactiveChange change) {
        fire(change, ReactiveChange.class, "a change of " + change.entity(), qualifiers(change));
    }

    @Override
    public void accept(ReactiveEvent event) {
        fire(event, ReactiveEvent.class, "the event " + event.event());
    }

    private <T> void fire(T told, Class<T> type, String what, Annotation... qualifiers) {
        EventContext<T> event = new Fired<>(told, type, Set.of(qualifiers));
        // A set without order; ordered by priority, as Event.fire does.
        beans.resolveObserverMethods(told, qualifiers).stream()
                // What we tell is no news to us.
                .filter(observer -> observer.getBeanClass() != FiredChanges.class)
                .sorted(Comparator.comparingInt(ObserverMethod::getPriority))
                .forEach(observer -> notify(observer, event, what));
    }

    private <T> void notify(ObserverMethod<? super T> observer, EventContext<T> event, String what) {
        RequestContextController request =
                beans.createInstance().select(RequestContextController.class).get();
        boolean activated = request.activate();
        try {
            call(observer, event);
        } catch (Exception | LinkageError | AssertionError e) {
            LOG.log(Level.ERROR, Texts.observerFailed(observer.getBeanClass().getName(), what), e);
        } finally {
            if (activated) {
                request.deactivate();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void call(ObserverMethod<? super T> observer, EventContext<T> event) {
        ((ObserverMethod<T>) observer).notify(event);
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

    private record Fired<T>(T getEvent, Class<T> type, Set<Annotation> qualifiers)
            implements EventContext<T>, EventMetadata {

        @Override
        public EventMetadata getMetadata() {
            return this;
        }

        @Override
        public Set<Annotation> getQualifiers() {
            return qualifiers;
        }

        @Override
        public InjectionPoint getInjectionPoint() {
            return null;
        }

        @Override
        public Type getType() {
            return type;
        }
    }
}
