package org.freshet.internal.capture;

import java.sql.Connection;
import java.util.function.UnaryOperator;
import org.hibernate.FlushMode;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;

/** Hibernate's proxies. */
final class HibernateLazies implements Lazies {

    private final boolean mayLoad;

    HibernateLazies() {
        this(false);
    }

    private HibernateLazies(boolean mayLoad) {
        this.mayLoad = mayLoad;
    }

    @Override
    public boolean isUnloaded(Object value) {
        return !mayLoad && !Hibernate.isInitialized(value);
    }

    @Override
    public Object unwrap(Object loaded) {
        return Hibernate.unproxy(loaded);
    }

    @Override
    public Lazies loading() {
        return new HibernateLazies(true);
    }

    @Override
    public Class<?> type(Object unloaded) {
        LazyInitializer lazy = HibernateProxy.extractLazyInitializer(unloaded);
        return lazy == null ? unloaded.getClass() : lazy.getPersistentClass();
    }

    @Override
    public Object id(Object unloaded) {
        LazyInitializer lazy = HibernateProxy.extractLazyInitializer(unloaded);
        if (lazy == null) {
            throw new NotLoadedException();
        }
        return lazy.getInternalIdentifier();
    }

    @Override
    public Object read(Object unloaded, UnaryOperator<Object> reading) {
        LazyInitializer lazy = HibernateProxy.extractLazyInitializer(unloaded);
        if (lazy == null || !(lazy.getSession() instanceof SessionImplementor session)) {
            throw new NotLoadedException();
        }
        return read(session, lazy.getEntityName(), lazy.getInternalIdentifier(), reading);
    }

    /** Reads from an entity as the transaction sees it, without touching the session. */
    static Object read(
            SharedSessionContractImplementor session, String entity, Object id, UnaryOperator<Object> reading) {
        // The transaction's connection, but not its session: loading there breaks the flush that is going on. Not by
        // sessionWithOptions().connection() either: such a session stays open until the transaction ends.
        Connection connection =
                session.getJdbcCoordinator().getLogicalConnection().getPhysicalConnection();
        try (Session reader = session.getFactory()
                .withOptions()
                .connection(connection)
                .tenantIdentifier(session.getTenantIdentifierValue())
                .noInterceptor()
                .autoJoinTransactions(false)
                .flushMode(FlushMode.MANUAL)
                .openSession()) {
            reader.setDefaultReadOnly(true);
            Object twin = reader.get(entity, id);
            return twin == null ? null : reading.apply(twin);
        }
    }
}
