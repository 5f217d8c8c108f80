package org.freshet.internal.capture;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;

/** Hibernate on a database of its own; the integrator is found as in an application. */
final class HibernateFixture implements AutoCloseable {

    final Published published = new Published();
    final Capture capture;
    final SessionFactory factory;

    private HibernateFixture(
            Supplier<TransactionSynchronizationRegistry> registry,
            Consumer<Configuration> settings,
            List<Class<?>> entities) {
        capture = new Capture(new EntityModels(), published, registry, () -> null);
        Configuration configuration = new Configuration()
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .setProperty("hibernate.jdbc.batch_size", "20");
        configuration.getProperties().put("hibernate.type.json_format_mapper", new NoJson());
        settings.accept(configuration);
        entities.forEach(configuration::addAnnotatedClass);
        factory = configuration.buildSessionFactory();
    }

    static HibernateFixture local(Class<?>... entities) {
        return new HibernateFixture(() -> null, c -> {}, List.of(entities));
    }

    static HibernateFixture jta(FakeTransactions transactions, Class<?>... entities) {
        return new HibernateFixture(
                () -> transactions,
                c -> {
                    c.setProperty("hibernate.transaction.coordinator_class", "jta");
                    // Nobody commits the connection here: the transactions are for show.
                    c.setProperty("hibernate.connection.autocommit", "true");
                    c.getProperties().put("hibernate.transaction.jta.platform", new Platform(transactions));
                },
                List.of(entities));
    }

    void inTransaction(Consumer<Session> work) {
        factory.inTransaction(work::accept);
    }

    <T> T fromTransaction(Function<Session, T> work) {
        return factory.fromTransaction(work::apply);
    }

    @Override
    public void close() {
        factory.close();
    }

    private static final class Platform extends AbstractJtaPlatform {

        private static final long serialVersionUID = 1L;

        private final transient FakeTransactions transactions;

        Platform(FakeTransactions transactions) {
            this.transactions = transactions;
        }

        @Override
        protected TransactionManager locateTransactionManager() {
            return transactions;
        }

        @Override
        protected UserTransaction locateUserTransaction() {
            return null;
        }
    }
}
