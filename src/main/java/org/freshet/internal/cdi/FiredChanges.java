package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import org.freshet.ReactiveChange;
import org.freshet.internal.capture.Capture;

/**
 * Hears the changes that the application fires itself, whatever their qualifiers. Its class tells it from the application's observers.
 */
final class FiredChanges {

    private FiredChanges() {}

    static void register(AfterBeanDiscovery discovery, Capture capture, PlainValues values) {
        discovery
                .<ReactiveChange>addObserverMethod()
                .beanClass(FiredChanges.class)
                .observedType(ReactiveChange.class)
                .notifyWith(event -> capture.fired(copied(event.getEvent(), values)));
    }

    /** With the values as they are now, and such as can be told. */
    private static ReactiveChange copied(ReactiveChange change, PlainValues values) {
        return new ReactiveChange(
                change.kind(),
                change.type(),
                change.entity(),
                change.id(),
                change.version(),
                change.attributes(),
                change.oldValues(),
                values.of("data", change.data()),
                change.notices(),
                change.origin());
    }
}
