package org.freshet.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;

/** A node's references to beans of the application: the dependent ones are made for it alone, and end with it. For one thread. */
final class References {

    private final BeanManager manager;
    private final List<CreationalContext<?>> made = new ArrayList<>();

    References(BeanManager manager) {
        this.manager = manager;
    }

    BeanManager manager() {
        return manager;
    }

    <T> T to(Bean<?> bean, Class<T> type) {
        CreationalContext<?> creation = manager.createCreationalContext(bean);
        // Before it is made: what its parts are made of has to end if it fails.
        made.add(creation);
        return type.cast(manager.getReference(bean, type, creation));
    }

    void release() {
        made.forEach(CreationalContext::release);
        made.clear();
    }
}
