package org.freshet.internal.capture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.freshet.ChangeKind;
import org.freshet.Reactive;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostCollectionRecreateEvent;
import org.hibernate.event.spi.PostCollectionRecreateEventListener;
import org.hibernate.event.spi.PostCollectionRemoveEvent;
import org.hibernate.event.spi.PostCollectionRemoveEventListener;
import org.hibernate.event.spi.PostCollectionUpdateEvent;
import org.hibernate.event.spi.PostCollectionUpdateEventListener;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;

/** Reports what one session factory flushes. Throws nothing. Safe for any thread. */
final class HibernateListener
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PostCollectionRecreateEventListener,
                PostCollectionUpdateEventListener,
                PostCollectionRemoveEventListener {

    private static final long serialVersionUID = 1L;
    private static final Lazies LAZIES = new HibernateLazies();

    private final transient CaptureLookup lookup = new CaptureLookup();
    private final transient HibernatePlans plans = new HibernatePlans();

    @Override
    public void onPostInsert(PostInsertEvent e) {
        report(
                ChangeKind.CREATED,
                new Flushed(e.getPersister(), e.getEntity(), e.getId(), e.getState(), e.getSession()),
                () -> Changed.ANY);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent e) {
        report(
                ChangeKind.UPDATED,
                new Flushed(e.getPersister(), e.getEntity(), e.getId(), e.getState(), e.getSession()),
                () -> HibernateState.changed(e.getPersister(), e.getDirtyProperties(), e.getOldState()));
    }

    @Override
    public void onPostDelete(PostDeleteEvent e) {
        report(
                ChangeKind.REMOVED,
                new Flushed(e.getPersister(), e.getEntity(), e.getId(), e.getDeletedState(), e.getSession()),
                () -> Changed.ANY);
    }

    /**
     * Nobody knows whether the row was there. The plan makes an update of both kinds, or what is right if the transaction has created or
     * removed the entity before.
     */
    void upserted(EntityPersister persister, Object entity, Object id, Object[] state, EventSource session) {
        report(
                List.of(ChangeKind.UPDATED, ChangeKind.CREATED),
                new Flushed(persister, entity, id, state, session),
                () -> Changed.ANY);
    }

    @Override
    public void onPostRecreateCollection(PostCollectionRecreateEvent event) {
        collection(event);
    }

    @Override
    public void onPostUpdateCollection(PostCollectionUpdateEvent event) {
        collection(event);
    }

    @Override
    public void onPostRemoveCollection(PostCollectionRemoveEvent event) {
        collection(event);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    /** An entity whose own collection changed was updated, though Hibernate says so only if it has a version. */
    private void collection(AbstractCollectionEvent e) {
        Object owner = e.getAffectedOwnerOrNull();
        if (owner == null || !isReactive(owner.getClass())) {
            return;
        }
        try {
            CollectionPersister collection = persisterOrNull(e);
            if (collection != null && (!collection.isInverse() || hasOwnOrder(collection))) {
                Flushed flushed = new Flushed(
                        e.getSession().getEntityPersister(e.getAffectedOwnerEntityName(), owner),
                        owner,
                        e.getAffectedOwnerIdOrNull(),
                        null,
                        e.getSession());
                report(
                        ChangeKind.UPDATED,
                        flushed,
                        () -> new Changed(Optional.of(Set.of(attribute(collection))), Map.of()));
            }
        } catch (RuntimeException | LinkageError failure) {
            lookup.failed(owner.getClass(), failure);
        }
    }

    /** The elements store whose they are, but not in which order: that is the list's, or of a map the keys. */
    private static boolean hasOwnOrder(CollectionPersister collection) {
        return collection instanceof AbstractCollectionPersister stored && stored.hasPhysicalIndexColumn();
    }

    /** The collection itself does not know its role before the end of the flush that first stores it. */
    private static CollectionPersister persisterOrNull(AbstractCollectionEvent e) {
        CollectionEntry entry = e.getSession().getPersistenceContextInternal().getCollectionEntry(e.getCollection());
        if (entry == null) {
            return null;
        }
        return entry.getCurrentPersister() != null ? entry.getCurrentPersister() : entry.getLoadedPersister();
    }

    private static String attribute(CollectionPersister collection) {
        String owner = collection.getOwnerEntityPersister().getEntityName();
        return collection.getRole().substring(owner.length() + 1).split("\\.")[0];
    }

    /** @param state null if it is to be read from the entity */
    private record Flushed(EntityPersister persister, Object entity, Object id, Object[] state, EventSource session) {}

    private void report(ChangeKind kind, Flushed flushed, Supplier<Changed> changed) {
        report(List.of(kind), flushed, changed);
    }

    private void report(List<ChangeKind> kinds, Flushed flushed, Supplier<Changed> changed) {
        Class<?> type = flushed.persister().getMappedClass();
        if (!isReactive(type)) {
            return;
        }
        try {
            Capture capture = lookup.orNull();
            EntityModel model = capture == null ? null : capture.models().orNull(type);
            if (model == null) {
                return;
            }
            capture.reportedByProvider(model);
            plans.add(
                    capture,
                    flushed.session(),
                    model,
                    plan -> kinds.forEach(kind -> capture.record(plan, model, () -> {
                        Object id = Identifiers.part(flushed.id(), capture.models(), LAZIES);
                        EntityState entity = EntityState.of(flushed.entity(), id, model.attributes());
                        EntityState state = new HibernateState(
                                flushed.id(), flushed.persister(), flushed.state(), entity, flushed.session());
                        return capture.sightings().of(kind, model, state, changed.get());
                    })));
        } catch (RuntimeException | LinkageError e) {
            lookup.failed(type, e);
        }
    }

    private static boolean isReactive(Class<?> type) {
        return type != null && type.isAnnotationPresent(Reactive.class);
    }
}
