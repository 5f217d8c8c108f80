package org.freshet.internal.statement;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freshet.internal.text.CaptureTexts;
import org.hibernate.boot.SessionFactoryBuilder;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.boot.spi.SessionFactoryBuilderFactory;
import org.hibernate.boot.spi.SessionFactoryBuilderImplementor;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.hibernate.service.ServiceRegistry;

/** Found by Hibernate itself: has every statement of a factory with reactive entities inspected. */
public final class HibernateStatements implements SessionFactoryBuilderFactory {

    private static final Logger LOG = System.getLogger("org.freshet.faces");
    private static final String FACES = "jakarta.faces.context.FacesContext";

    /** @return null: the builder stays the default one, or another one's */
    @Override
    public SessionFactoryBuilder getSessionFactoryBuilder(
            MetadataImplementor metadata, SessionFactoryBuilderImplementor builder) {
        try {
            Tables tables = hasFaces() ? HibernateTables.of(metadata) : new Tables();
            if (!tables.isEmpty()) {
                builder.applyStatementInspector(new HibernateInspector(tables, configuredOrNull(metadata)));
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, CaptureTexts.statementsUnread(), e);
        }
        return null;
    }

    /** The one that ours takes the place of. The builder tells its options only by building them, which it does once. */
    private static StatementInspector configuredOrNull(MetadataImplementor metadata) {
        ServiceRegistry registry = metadata.getMetadataBuildingOptions().getServiceRegistry();
        Object setting = registry.requireService(ConfigurationService.class)
                .getSettings()
                .get(JdbcSettings.STATEMENT_INSPECTOR);
        return registry.requireService(StrategySelector.class).resolveStrategy(StatementInspector.class, setting);
    }

    private static boolean hasFaces() {
        try {
            Class.forName(FACES, false, HibernateStatements.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
