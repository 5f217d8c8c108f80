package org.freshet.internal.cdi;

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
import java.util.function.BiFunction;

/**
 * The observers of our CDI events. Each is notified by itself, in a request of its own: {@code Event.fire} stops at the first one that
 * throws (CDI 4.0, 9.5.1).
 */
final class Observers<T> {

    private final BeanManager beans;
    private final Class<T> type;
    private final Logger log;
    private final BiFunction<String, T, String> failure;

    /** @param failure what is logged of an observer's class that failed for an event */
    Observers(BeanManager beans, Class<T> type, Logger log, BiFunction<String, T, String> failure) {
        this.beans = beans;
        this.type = type;
        this.log = log;
        this.failure = failure;
    }

    /** Those of such an event. A set without order; ordered by priority, as {@code Event.fire} does. */
    List<ObserverMethod<? super T>> of(T event, Annotation... qualifiers) {
        List<ObserverMethod<? super T>> observers = new ArrayList<>(beans.resolveObserverMethods(event, qualifiers));
        // What we tell is no news to us.
        observers.removeIf(observer -> observer.getBeanClass() == FiredChanges.class);
        observers.sort(Comparator.comparingInt(ObserverMethod::getPriority));
        return observers;
    }

    void notify(T event, Annotation... qualifiers) {
        notify(of(event, qualifiers), event, qualifiers);
    }

    void notify(List<ObserverMethod<? super T>> observers, T event, Annotation... qualifiers) {
        EventContext<T> fired = new Fired<>(event, type, Set.of(qualifiers));
        observers.forEach(observer -> notify(observer, fired));
    }

    private void notify(ObserverMethod<? super T> observer, EventContext<T> event) {
        try {
            InRequest.of(beans).run(() -> call(observer, event));
        } catch (Exception | Error e) {
            log.log(Level.ERROR, failure.apply(observer.getBeanClass().getName(), event.getEvent()), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E> void call(ObserverMethod<? super E> observer, EventContext<E> event) {
        ((ObserverMethod<E>) observer).notify(event);
    }

    private record Fired<E>(E getEvent, Type getType, Set<Annotation> getQualifiers)
            implements EventContext<E>, EventMetadata {

        @Override
        public EventMetadata getMetadata() {
            return this;
        }

        @Override
        public InjectionPoint getInjectionPoint() {
            return null;
        }
    }
}
