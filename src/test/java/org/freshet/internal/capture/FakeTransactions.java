package org.freshet.internal.capture;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.transaction.xa.XAResource;

/** One JTA transaction at a time, with the order of a server: synchronizations, then interposed ones, then the outcome. */
final class FakeTransactions implements TransactionManager, Transaction, TransactionSynchronizationRegistry {

    private final List<Synchronization> synchronizations = new ArrayList<>();
    private final List<Synchronization> interposed = new ArrayList<>();
    private final List<Synchronization> jts = new ArrayList<>();
    private final Map<Object, Object> resources = new HashMap<>();
    private Object key;
    private int status = Status.STATUS_NO_TRANSACTION;
    private boolean refusing;
    private boolean lastIsToldFirst;
    private boolean startedJts;

    /** What Narayana does once the outcome is decided. */
    void refuseSynchronizations() {
        refusing = true;
    }

    /** The order in which Narayana tells the end; Payara's is that of registration. */
    void tellLastFirst() {
        lastIsToldFirst = true;
    }

    /** What Payara does when a commit's own flush is the first to ask for an XA resource: JTS calls, too, who comes later. */
    void startJts() {
        startedJts = true;
    }

    List<Synchronization> interposed() {
        return List.copyOf(interposed);
    }

    @Override
    public void begin() {
        key = new Object();
        status = Status.STATUS_ACTIVE;
    }

    @Override
    public void commit() {
        // By index: a flush in here registers further ones.
        for (int i = 0; i < synchronizations.size(); i++) {
            synchronizations.get(i).beforeCompletion();
        }
        for (int i = 0; i < interposed.size(); i++) {
            interposed.get(i).beforeCompletion();
        }
        for (int i = 0; i < jts.size(); i++) {
            jts.get(i).beforeCompletion();
        }
        end(status == Status.STATUS_MARKED_ROLLBACK ? Status.STATUS_ROLLEDBACK : Status.STATUS_COMMITTED);
    }

    @Override
    public void rollback() {
        end(Status.STATUS_ROLLEDBACK);
    }

    private void end(int outcome) {
        status = outcome;
        jts.forEach(s -> s.afterCompletion(outcome));
        if (lastIsToldFirst) {
            Collections.reverse(interposed);
        }
        interposed.forEach(s -> s.afterCompletion(outcome));
        synchronizations.forEach(s -> s.afterCompletion(outcome));
        synchronizations.clear();
        interposed.clear();
        jts.clear();
        startedJts = false;
        resources.clear();
        key = null;
        status = Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public void setRollbackOnly() {
        status = Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public boolean getRollbackOnly() {
        return status == Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public int getTransactionStatus() {
        return status;
    }

    @Override
    public Transaction getTransaction() {
        return key == null ? null : this;
    }

    @Override
    public Object getTransactionKey() {
        return key;
    }

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        synchronizations.add(synchronization);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        if (refusing) {
            throw new IllegalStateException("refused");
        }
        interposed.add(synchronization);
        if (startedJts) {
            jts.add(synchronization);
        }
    }

    @Override
    public void putResource(Object name, Object value) {
        resources.put(name, value);
    }

    @Override
    public Object getResource(Object name) {
        return resources.get(name);
    }

    @Override
    public boolean enlistResource(XAResource resource) {
        return true;
    }

    @Override
    public boolean delistResource(XAResource resource, int flag) {
        return true;
    }

    @Override
    public Transaction suspend() {
        if (key != null) {
            throw new UnsupportedOperationException("one transaction at a time");
        }
        return null;
    }

    @Override
    public void resume(Transaction transaction) {}

    @Override
    public void setTransactionTimeout(int seconds) {}
}
