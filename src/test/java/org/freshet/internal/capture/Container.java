package org.freshet.internal.capture;

import jakarta.inject.Singleton;
import org.jboss.weld.junit.MockBean;
import org.jboss.weld.junit5.WeldInitiator;

/** A CDI container that has the capture of a test as its only bean. */
final class Container {

    private Container() {}

    static WeldInitiator with(Capture capture) {
        // Weld refuses to start without any bean class.
        return WeldInitiator.from(Container.class)
                .addBeans(MockBean.<Capture>builder()
                        .types(Capture.class)
                        .scope(Singleton.class)
                        .creating(capture)
                        .build())
                .build();
    }
}
