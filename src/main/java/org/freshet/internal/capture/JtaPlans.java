package org.freshet.internal.capture;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.freshet.internal.text.CaptureTexts;

/** The plan of the thread's JTA transaction, kept by the transaction itself. */
final class JtaPlans {

    private static final Logger LOG = System.getLogger("org.freshet.capture");

    private final Supplier<TransactionSynchronizationRegistry> lookup;
    private final Supplier<ChangePlan> plans;
    private final Consumer<ChangePlan> committed;
    private final Warnings warnings;

    /** @param plans makes one for a transaction that is first heard of */
    JtaPlans(
            Supplier<TransactionSynchronizationRegistry> lookup,
            Supplier<ChangePlan> plans,
            Consumer<ChangePlan> committed,
            Warnings warnings) {
        this.lookup = lookup;
        this.plans = plans;
        this.committed = committed;
        this.warnings = warnings;
    }

    /** Null if there is no transaction, or it is over. */
    ChangePlan currentOrNull() {
        TransactionSynchronizationRegistry registry = lookup.get();
        if (registry == null || registry.getTransactionKey() == null) {
            return null;
        }
        return switch (registry.getTransactionStatus()) {
            case Status.STATUS_NO_TRANSACTION, Status.STATUS_COMMITTED, Status.STATUS_ROLLEDBACK -> null;
            // It will not commit: a plan that nobody hears of.
            case Status.STATUS_MARKED_ROLLBACK, Status.STATUS_ROLLING_BACK -> new ChangePlan();
            default -> current(registry);
        };
    }

    private ChangePlan current(TransactionSynchronizationRegistry registry) {
        ChangePlan known = (ChangePlan) registry.getResource(this);
        if (known != null) {
            return known;
        }
        ChangePlan plan = plans.get();
        try {
            // Not by Transaction.registerSynchronization: refused while the commit itself flushes (Narayana,
            // ARJUNA016082).
            registry.registerInterposedSynchronization(
                    new Completion(completion -> again(registry, plan, completion), () -> committed.accept(plan)));
            registry.putResource(this, plan);
        } catch (IllegalStateException e) {
            warnings.error(CaptureTexts.transactionRefused(registry.getTransactionStatus()), e);
        }
        return plan;
    }

    /** Unless the transaction at hand is not the plan's, as where a thread that has one of its own commits another. */
    private void again(TransactionSynchronizationRegistry registry, ChangePlan plan, Synchronization completion) {
        try {
            if (registry.getResource(this) == plan) {
                registry.registerInterposedSynchronization(completion);
            }
        } catch (RuntimeException e) {
            // The first registration stands, and an exception would roll the transaction back.
            LOG.log(Level.DEBUG, "Not told last of the transaction's end", e);
        }
    }
}
