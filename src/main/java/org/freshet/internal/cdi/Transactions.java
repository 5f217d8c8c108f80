package org.freshet.internal.cdi;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The container's transactions, asked for on its own threads. */
final class Transactions {

    private static final Logger LOG = System.getLogger("org.freshet.call");
    private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

    private Transactions() {}

    /** Null where there is none. */
    static TransactionSynchronizationRegistry registry() {
        try {
            return InitialContext.doLookup(REGISTRY);
        } catch (NamingException e) {
            return null;
        }
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
