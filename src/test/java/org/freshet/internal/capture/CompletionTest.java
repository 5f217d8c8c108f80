package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a commit is told, among those who wait for its end. */
class CompletionTest {

    private final List<String> events = new ArrayList<>();
    private final FakeTransactions transactions = new FakeTransactions();
    private final Capture capture =
            new Capture(new EntityModels(), work -> events.add("told"), () -> transactions, () -> null);

    /** A persistence provider, which flushes before the commit and merges into its cache after it. */
    private Synchronization provider(Runnable flush) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                flush.run();
            }

            @Override
            public void afterCompletion(int status) {
                events.add("merged");
            }
        };
    }

    @Test
    void commit_isToldAfterTheProvidersThatCameLater() {
        transactions.begin();
        capture.refresh("demo.list");
        transactions.registerInterposedSynchronization(provider(() -> {}));
        transactions.commit();
        assertThat(events).containsExactly("merged", "told");
    }

    @Test
    void commit_whoseLastIsToldFirst_isToldAfterTheProvidersThatCameLater() {
        transactions.tellLastFirst();
        transactions.begin();
        capture.refresh("demo.list");
        transactions.registerInterposedSynchronization(provider(() -> {}));
        transactions.commit();
        assertThat(events).containsExactly("merged", "told");
    }

    @Test
    void commit_whoseFlushStartsJts_isToldOnce_andAfterTheProviders() {
        transactions.begin();
        transactions.registerInterposedSynchronization(provider(() -> {
            transactions.startJts();
            capture.refresh("demo.list");
        }));
        transactions.commit();
        assertThat(events).containsExactly("merged", "told");
    }

    @Test
    void commit_thatTakesNobodyAgain_isTold() {
        transactions.begin();
        capture.refresh("demo.list");
        transactions.refuseSynchronizations();
        transactions.commit();
        assertThat(events).containsExactly("told");
    }

    @Test
    void rollback_whileItCommits_isNotTold() {
        transactions.begin();
        capture.refresh("demo.list");
        transactions.registerInterposedSynchronization(provider(transactions::setRollbackOnly));
        transactions.commit();
        assertThat(events).containsExactly("merged");
    }

    @Test
    void transaction_thatIsNotAtHandWhenItEnds_isNotTakenForTheOneThatIs() {
        transactions.begin();
        capture.refresh("never");
        Synchronization completion = transactions.interposed().get(0);
        transactions.rollback();
        transactions.begin();
        completion.beforeCompletion();
        transactions.commit();
        assertThat(events).isEmpty();
    }

    @Test
    void end_toldTwice_isHandedOverOnce() {
        Completion completion = new Completion(again -> {}, () -> events.add("told"));
        completion.afterCompletion(Status.STATUS_COMMITTED);
        completion.afterCompletion(Status.STATUS_COMMITTED);
        assertThat(events).containsExactly("told");
    }

    @Test
    void registration_thatIsTakenAndForgotten_isNotWaitedFor() {
        Completion completion = new Completion(again -> {}, () -> events.add("told"));
        completion.beforeCompletion();
        completion.afterCompletion(Status.STATUS_COMMITTED);
        assertThat(events).containsExactly("told");
    }
}
