package org.freshet.internal.capture;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.transaction.JTATransactionController;
import org.h2.jdbcx.JdbcDataSource;

/** EclipseLink with weaving and our mapping file, on a database of its own. */
final class EclipseLinkFixture implements AutoCloseable {

    private static final List<String> ENTITIES =
            List.of(Todo.class.getName(), Room.class.getName(), Person.class.getName());

    private final WovenLoader loader = new WovenLoader(
            Set.of(Todo.class.getName(), Room.class.getName(), Person.class.getName(), WovenScenarios.class.getName()));
    private final EntityManagerFactory factory;
    private final Map<String, Consumer<EntityManager>> scenarios;

    private EclipseLinkFixture(PersistenceUnitTransactionType transactions) throws ReflectiveOperationException {
        factory = new PersistenceProvider().createContainerEntityManagerFactory(unit(transactions), settings());
        scenarios = scenarios();
    }

    static EclipseLinkFixture local() throws ReflectiveOperationException {
        return new EclipseLinkFixture(PersistenceUnitTransactionType.RESOURCE_LOCAL);
    }

    static EclipseLinkFixture jta(FakeTransactions transactions) throws ReflectiveOperationException {
        JTATransactionController.setDefaultTransactionManager(transactions);
        return new EclipseLinkFixture(PersistenceUnitTransactionType.JTA);
    }

    /** Runs a scenario in a resource-local transaction. */
    void commit(String scenario) {
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        scenarios.get(scenario).accept(em);
        em.getTransaction().commit();
        em.close();
    }

    void rollback(String scenario) {
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        scenarios.get(scenario).accept(em);
        em.flush();
        em.getTransaction().rollback();
        em.close();
    }

    EntityManager open() {
        return factory.createEntityManager();
    }

    void run(String scenario, EntityManager em) {
        scenarios.get(scenario).accept(em);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Consumer<EntityManager>> scenarios() throws ReflectiveOperationException {
        Object source = loader.loadClass(WovenScenarios.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        return ((Supplier<Map<String, Consumer<EntityManager>>>) source).get();
    }

    private PersistenceUnitInfo unit(PersistenceUnitTransactionType transactions) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Map<String, Object> answers = Map.ofEntries(
                Map.entry("getPersistenceUnitName", "woven-" + UUID.randomUUID()),
                Map.entry("getPersistenceProviderClassName", PersistenceProvider.class.getName()),
                Map.entry("getTransactionType", transactions),
                Map.entry("getJtaDataSource", database),
                Map.entry("getNonJtaDataSource", database),
                Map.entry("getMappingFileNames", List.of("META-INF/freshet-orm.xml")),
                Map.entry("getJarFileUrls", List.of()),
                Map.entry(
                        "getPersistenceUnitRootUrl",
                        Todo.class.getProtectionDomain().getCodeSource().getLocation()),
                Map.entry("getManagedClassNames", ENTITIES),
                Map.entry("excludeUnlistedClasses", true),
                Map.entry("getProperties", new Properties()),
                Map.entry("getPersistenceXMLSchemaVersion", "3.0"),
                Map.entry("getClassLoader", loader),
                Map.entry(
                        "getNewTempClassLoader",
                        new WovenLoader(ENTITIES.stream().collect(Collectors.toSet()))));
        return (PersistenceUnitInfo)
                Proxy.newProxyInstance(loader, new Class<?>[] {PersistenceUnitInfo.class}, (proxy, method, args) -> {
                    if (method.getName().equals("addTransformer")) {
                        loader.transformers.add((jakarta.persistence.spi.ClassTransformer) args[0]);
                    }
                    return answers.get(method.getName());
                });
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "jakarta.persistence.schema-generation.database.action", "create",
                "eclipselink.logging.level", "WARNING",
                "eclipselink.target-server", JTATransactionController.class.getName(),
                "eclipselink.weaving", "true");
    }

    @Override
    public void close() {
        factory.close();
        JTATransactionController.setDefaultTransactionManager(null);
    }
}
