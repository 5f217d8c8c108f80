package org.freshet.internal.capture;

import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostUpsertEvent;
import org.hibernate.event.spi.PostUpsertEventListener;
import org.hibernate.persister.entity.EntityPersister;

/** Reports upserts. A class of its own, as not every Hibernate has them. */
final class HibernateUpserts implements PostUpsertEventListener {

    private static final long serialVersionUID = 1L;

    private final transient HibernateListener listener;

    private HibernateUpserts(HibernateListener listener) {
        this.listener = listener;
    }

    static void report(EventListenerRegistry registry, HibernateListener listener) {
        registry.prependListeners(EventType.POST_UPSERT, new HibernateUpserts(listener));
    }

    @Override
    public void onPostUpsert(PostUpsertEvent e) {
        listener.upserted(e.getPersister(), e.getEntity(), e.getId(), e.getState(), e.getSession());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
