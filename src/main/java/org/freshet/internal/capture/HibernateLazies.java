package org.freshet.internal.capture;

import java.sql.Connection;
import java.util.function.UnaryOperator;
import org.hibernate.FlushMode;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.bytecode.enhance.spi.interceptor.EnhancementAsProxyLazinessInterceptor;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
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
        return Reference.of(unloaded).id();
    }

    @Override
    public Object read(Object unloaded, UnaryOperator<Object> reading) {
        Reference reference = Reference.of(unloaded);
        if (reference.session() == null || !reference.session().isOpenOrWaitingForAutoClose()) {
            throw new NotLoadedException();
        }
        return read(reference.session(), reference.entity(), reference.id(), reading);
    }

    /** What stands for an entity that is not loaded: a proxy, or a bytecode-enhanced instance of its class. */
    private record Reference(SharedSessionContractImplementor session, String entity, Object id) {

        static Reference of(Object unloaded) {
            LazyInitializer lazy = HibernateProxy.extractLazyInitializer(unloaded);
            if (lazy != null) {
                return new Reference(lazy.getSession(), lazy.getEntityName(), lazy.getInternalIdentifier());
            }
            if (unloaded instanceof PersistentAttributeInterceptable enhanced
                    && enhanced.$$_hibernate_getInterceptor() instanceof EnhancementAsProxyLazinessInterceptor proxy) {
                return new Reference(
                        proxy.getLinkedSession(),
                        proxy.getEntityName(),
                        proxy.getEntityKey().getIdentifier());
            }
            throw new NotLoadedException();
        }
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
