package org.freshet.internal.call;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import org.freshet.ReactiveCall;

/** Makes the call of the tests injectable. */
final class CurrentCallExtension implements Extension {

    private final CurrentCall current;

    CurrentCallExtension(CurrentCall current) {
        this.current = current;
    }

    void register(@Observes AfterBeanDiscovery discovery) {
        discovery
                .<ReactiveCall>addBean()
                .types(ReactiveCall.class)
                .scope(Singleton.class)
                .createWith(creation -> current);
    }
}
