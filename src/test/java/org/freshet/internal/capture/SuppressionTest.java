package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freshet.internal.capture.Publication.Address.all;

import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.freshet.ChangeKind;
import org.freshet.GroupNotice;
import org.freshet.Origin;
import org.freshet.ReactiveChange;
import org.freshet.ReactiveEvent;
import org.freshet.Suppression;
import org.freshet.internal.capture.Publication.Address;
import org.freshet.internal.capture.Publication.Change;
import org.freshet.internal.capture.Publication.Overwrite;
import org.freshet.internal.capture.Publication.Reach;
import org.freshet.internal.capture.Publication.Refresh;
import org.freshet.internal.capture.Publication.Told;
import org.junit.jupiter.api.Test;

/** Scopes of bulk work. */
class SuppressionTest {

    private static final int ROWS = 10_000;

    private final FakeTransactions transactions = new FakeTransactions();
    private final Published published = new Published();
    private Origin request;
    private final Capture capture = new Capture(new EntityModels(), published, () -> transactions, () -> request);

    private void create(long id) {
        Todo todo = new Todo();
        todo.id = id;
        capture.callback(ChangeKind.CREATED, todo);
    }

    private void createMany() {
        for (long id = 1; id <= ROWS; id++) {
            create(id);
        }
    }

    private void transaction(Runnable work) {
        transactions.begin();
        work.run();
        transactions.commit();
    }

    private List<Publication> forGroups() {
        return published.all().stream()
                .filter(publication -> !(publication instanceof Change))
                .toList();
    }

    private static List<Publication> refreshed(String... groups) {
        List<Publication> all = new ArrayList<>();
        for (String group : groups) {
            all.add(new Refresh(group));
        }
        return all;
    }

    @Test
    void scope_thatACallLeavesOpen_endsWithIt_andThoseAroundItDoNot() throws Exception {
        Origin call = new Origin("c0ffee", "1");
        try (Suppression around = capture.suppress()) {
            assertThat(around).isNotNull();
            capture.causedBy(call, () -> {
                capture.suppress();
                capture.refresh("one");
                return null;
            });
            capture.refresh("two");
            assertThat(forGroups()).isEmpty();
        }
        assertThat(forGroups()).containsExactlyElementsOf(refreshed("one", "two"));
        capture.causedBy(call, () -> {
            capture.suppress();
            capture.suppress();
            capture.refresh("three");
            return null;
        });
        capture.refresh("four");
        assertThat(forGroups()).containsExactlyElementsOf(refreshed("one", "two", "three", "four"));
    }

    @Test
    void manyRows_overSeveralTransactions_areOneRefresh_andObserversAreToldOfEach() {
        Suppression bulk = capture.suppress();
        transaction(this::createMany);
        transaction(() -> create(ROWS + 1));
        assertThat(published.batches()).hasSize(2);
        assertThat(forGroups()).isEmpty();
        bulk.close();
        assertThat(published.batches()).hasSize(3);
        assertThat(forGroups()).containsExactly(new Refresh("demo.todo"), new Overwrite(Todo.class));
        assertThat(published.changes()).hasSize(ROWS + 1);
        assertThat(published.all())
                .filteredOn(Change.class::isInstance)
                .allMatch(c -> ((Change) c).reach() == Reach.OBSERVERS);
        create(1);
        transaction(() -> create(7));
        assertThat(published.batches().get(3)).singleElement().matches(c -> ((Change) c).reach() == Reach.ALL);
    }

    @Test
    void transaction_inWhichTheScopeWasClosed_isCondensedAtItsCommit_withWhatThatFlushes() {
        transactions.begin();
        transactions.registerInterposedSynchronization(new Flush(this::createMany));
        capture.suppress().close();
        assertThat(published.all()).isEmpty();
        transactions.commit();
        assertThat(published.batches()).hasSize(1);
        assertThat(forGroups()).containsExactly(new Refresh("demo.todo"), new Overwrite(Todo.class));
        assertThat(published.changes()).hasSize(ROWS);
    }

    @Test
    void transaction_underWayWhenTheScopeIsOpened_isCondensedAsAWhole() {
        transactions.begin();
        create(1);
        capture.suppress().close();
        capture.suppress().close();
        create(2);
        transactions.commit();
        assertThat(forGroups()).containsExactly(new Refresh("demo.todo"), new Overwrite(Todo.class));
        assertThat(published.changes()).hasSize(2);
    }

    @Test
    void transaction_rolledBack_tellsNothing_butTheOthersInTheScopeDo() {
        Suppression bulk = capture.suppress();
        transactions.begin();
        createMany();
        capture.refresh("never");
        transactions.rollback();
        transaction(() -> capture.refresh("told"));
        bulk.close();
        assertThat(published.all()).isEqualTo(refreshed("told"));
    }

    @Test
    void transaction_thatEndsAfterTheScopeItBeganIn_isCondensedThen() {
        Suppression bulk = capture.suppress();
        transactions.begin();
        create(1);
        bulk.close();
        assertThat(published.all()).isEmpty();
        create(2);
        transactions.commit();
        assertThat(forGroups()).containsExactly(new Refresh("demo.todo"), new Overwrite(Todo.class));
    }

    @Test
    void scope_closedInATransactionThatRollsBack_tellsWhatOthersCommitted() {
        Suppression bulk = capture.suppress();
        transaction(() -> capture.refresh("committed"));
        transactions.begin();
        capture.refresh("never");
        bulk.close();
        transactions.rollback();
        assertThat(published.all()).isEqualTo(refreshed("committed"));
    }

    @Test
    void scopes_nested_tellWhenTheOutermostIsClosed() {
        Suppression outer = capture.suppress();
        Suppression inner = capture.suppress();
        capture.refresh("a");
        inner.close();
        capture.refresh("b");
        capture.refresh("a");
        assertThat(published.all()).isEmpty();
        outer.close();
        inner.close();
        outer.close();
        assertThat(published.batches()).containsExactly(refreshed("a", "b"));
        capture.refresh("c");
        assertThat(published.batches()).hasSize(2);
    }

    @Test
    void scopes_closedInTheWrongOrder_loseNothing() {
        Suppression outer = capture.suppress();
        Suppression inner = capture.suppress();
        capture.refresh("a");
        outer.close();
        capture.refresh("b");
        inner.close();
        capture.refresh("c");
        assertThat(published.all()).isEqualTo(refreshed("a", "b", "c"));
    }

    @Test
    void messages_areToldAsRefreshPerAudience_valuesAsTheyAreInTheEnd_eventsAsEver() {
        Address alice = new Address("news", Set.of("alice"), null);
        Told event = new Told(all("news"), Told.NOTIFY, Map.of("event", "e"));
        Publication observed =
                new Publication.Event(new ReactiveEvent(ReactiveEvent.Scope.GROUP, "news", null, "e", Map.of(), "1"));
        Suppression bulk = capture.suppress();
        capture.tell(List.of(Told.values(all("news"), Map.of("a", 1, "b", 1))));
        capture.tell(List.of(new Told(all("news"), Told.CREATED, Map.of())));
        capture.tell(List.of(new Told(all("news"), Told.REMOVED, Map.of())));
        capture.tell(List.of(new Told(alice, Told.REMOVED, Map.of())));
        capture.tell(List.of(event, observed));
        capture.tell(List.of(Told.values(all("news"), Map.of("b", 2))));
        assertThat(published.all()).containsExactly(event, observed);
        published.forget();
        bulk.close();
        assertThat(published.all())
                .containsExactly(
                        new Refresh("news"),
                        new Told(alice, Told.REFRESH, Map.of()),
                        Told.values(all("news"), Map.of("a", 1, "b", 2)));
    }

    @Test
    void change_firedByTheApplication_isCondensed_andNotToldToObserversAgain() {
        Suppression bulk = capture.suppress();
        capture.fired(new ReactiveChange(
                ChangeKind.UPDATED,
                Todo.class,
                "Todo",
                1,
                null,
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of(new GroupNotice("jobs", ChangeKind.UPDATED, false, null))));
        bulk.close();
        assertThat(published.all()).containsExactly(new Refresh("jobs"), new Overwrite(Todo.class));
    }

    @Test
    void scope_tellsWhoOpenedIt_andConcernsItsThreadOnly() throws InterruptedException {
        request = new Origin("c0ffee", "bulk");
        Suppression bulk = capture.suppress();
        Thread other = new Thread(() -> capture.refresh("other"));
        other.start();
        other.join();
        assertThat(published.all()).isEqualTo(refreshed("other"));
        capture.refresh("own");
        bulk.close();
        assertThat(published.origins()).containsExactly(request, request);
        assertThat(published.all()).isEqualTo(refreshed("other", "own"));
    }

    /** What a provider does before the commit. */
    private record Flush(Runnable flush) implements Synchronization {
        @Override
        public void beforeCompletion() {
            flush.run();
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
