package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import org.freshet.ReactiveChange;
import org.freshet.internal.capture.Capture;

/** Hears the changes that the application fires itself, whatever their qualifiers. Its name tells it from the application's observers. */
final class FiredChanges {

    private FiredChanges() {}

    static void register(AfterBeanDiscovery discovery, Capture capture) {
        discovery
                .<ReactiveChange>addObserverMethod()
                .beanClass(FiredChanges.class)
                .observedType(ReactiveChange.class)
                .notifyWith(event -> capture.fired(event.getEvent()));
    }
}
