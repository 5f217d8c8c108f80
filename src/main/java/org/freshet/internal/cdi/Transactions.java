package org.freshet.internal.cdi;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The container's transactions, asked for on any thread. */
final class Transactions {

    private static final Logger LOG = System.getLogger("org.freshet.call");

    /** The second is WildFly's, where threads that the container did not begin have no {@code java:comp}. */
    private static final List<String> REGISTRY =
            List.of("java:comp/TransactionSynchronizationRegistry", "java:jboss/TransactionSynchronizationRegistry");

    private Transactions() {}

    /** Null where there is none. */
    static TransactionSynchronizationRegistry registry() {
        try {
            return registry(new InitialContext());
        } catch (NamingException e) {
            return null;
        }
    }

    static TransactionSynchronizationRegistry registry(Context names) {
        for (String name : REGISTRY) {
            try {
                return (TransactionSynchronizationRegistry) names.lookup(name);
            } catch (NamingException e) {
                LOG.log(Level.TRACE, name, e);
            }
        }
        return null;
    }

    /** Rolls back what a method has begun on this thread and not ended; false if there is nothing. */
    static boolean rollBackLeftOver() {
        if (!isActive()) {
            return false;
        }
        try {
            InitialContext.<UserTransaction>doLookup("java:comp/UserTransaction")
                    .rollback();
        } catch (NamingException | SystemException | RuntimeException e) {
            LOG.log(Level.WARNING, "A transaction that was left open could not be rolled back", e);
        }
        return true;
    }

    static boolean isActive() {
        TransactionSynchronizationRegistry registry = registry();
        return registry != null && registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
