package org.freshet.internal.capture;

import org.freshet.Reactive;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Found by Hibernate itself: with it no entity needs a listener. Does nothing for a factory without reactive entities. */
public final class HibernateIntegrator implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        if (metadata.getEntityBindings().stream().noneMatch(HibernateIntegrator::isReactive)) {
            return;
        }
        EventListenerRegistry registry = factory.getServiceRegistry().requireService(EventListenerRegistry.class);
        HibernateListener listener = new HibernateListener();
        // Before Hibernate's own, which call the JPA listeners: these then know that there is nothing left to report.
        registry.prependListeners(EventType.POST_INSERT, listener);
        registry.prependListeners(EventType.POST_UPDATE, listener);
        registry.prependListeners(EventType.POST_DELETE, listener);
        registry.prependListeners(EventType.POST_COLLECTION_RECREATE, listener);
        registry.prependListeners(EventType.POST_COLLECTION_UPDATE, listener);
        registry.prependListeners(EventType.POST_COLLECTION_REMOVE, listener);
        if (Presence.of("org.hibernate.event.spi.PostUpsertEventListener")) {
            HibernateUpserts.report(registry, listener);
        }
    }

    private static boolean isReactive(PersistentClass binding) {
        return binding.getClassName() != null && binding.getMappedClass().isAnnotationPresent(Reactive.class);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {}
}
