package org.freshet.jpa;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.freshet.ChangeKind;
import org.freshet.internal.capture.EntityCallbacks;

/**
 * Tells Freshet what a flush does to {@linkplain org.freshet.Reactive reactive} entities (Jakarta Persistence 3.1, 3.5). Name it in
 * {@code persistence.xml} for all entities of a unit:
 *
 * <pre>{@code <mapping-file>META-INF/freshet-orm.xml</mapping-file>}</pre>
 *
 * or on an entity: {@code @EntityListeners(ReactiveListener.class)}. With Hibernate neither is needed, and both do no harm. Called
 * inside the transaction; nothing leaves before it has committed. Throws nothing. Safe for any thread.
 */
public class ReactiveListener {

    private final EntityCallbacks callbacks = new EntityCallbacks();

    /** For the persistence provider. */
    public ReactiveListener() {}

    @PostPersist
    public void created(Object entity) {
        callbacks.report(ChangeKind.CREATED, entity);
    }

    @PostUpdate
    public void updated(Object entity) {
        callbacks.report(ChangeKind.UPDATED, entity);
    }

    @PostRemove
    public void removed(Object entity) {
        callbacks.report(ChangeKind.REMOVED, entity);
    }
}
