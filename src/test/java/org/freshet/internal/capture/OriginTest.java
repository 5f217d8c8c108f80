package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Synchronization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freshet.ChangeKind;
import org.freshet.Origin;
import org.freshet.ReactiveChange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who caused what was committed. */
class OriginTest {

    private static final Origin CALL = new Origin("c0ffee", "test-request-123");
    private static final Origin REQUEST = new Origin("c0ffee", "faces-1");

    private final FakeTransactions transactions = new FakeTransactions();
    private final Published published = new Published();
    private Origin request;
    private final Capture capture = new Capture(new EntityModels(), published, () -> transactions, () -> request);

    private void update() {
        Todo todo = new Todo();
        todo.id = 5L;
        capture.callback(ChangeKind.UPDATED, todo);
    }

    @Test
    @Tag("S09")
    void change_duringACall_hasItsOrigin_alsoIfTheCommitFlushesIt() throws Exception {
        capture.causedBy(CALL, () -> {
            transactions.begin();
            transactions.registerInterposedSynchronization(new Flush(this::update));
            capture.refresh("demo.todo");
            transactions.commit();
            return null;
        });
        assertThat(published.changes()).singleElement().satisfies(change -> assertThat(change.origin())
                .isEqualTo(CALL));
        assertThat(published.origins()).containsExactly(CALL);
    }

    @Test
    @Tag("S10")
    void removal_duringACall_hasItsOrigin() throws Exception {
        Todo todo = new Todo();
        todo.id = 5L;
        capture.causedBy(new Origin("c0ffee", "test-delete-456"), () -> {
            transactions.begin();
            capture.callback(ChangeKind.REMOVED, todo);
            transactions.commit();
            return null;
        });
        assertThat(published.only().kind()).isEqualTo(ChangeKind.REMOVED);
        assertThat(published.only().origin()).isEqualTo(new Origin("c0ffee", "test-delete-456"));
    }

    @Test
    @Tag("S11")
    void change_outsideOfACall_hasNoOrigin() throws Exception {
        capture.causedBy(CALL, () -> null);
        transactions.begin();
        update();
        transactions.commit();
        assertThat(published.only().origin()).isNull();
        assertThat(published.origins()).containsExactly((Origin) null);
    }

    @Test
    void change_duringARequest_hasItsOrigin_unlessACallRunsInIt() throws Exception {
        request = REQUEST;
        capture.refresh("one");
        capture.causedBy(CALL, () -> {
            capture.refresh("two");
            return null;
        });
        capture.refresh("three");
        assertThat(published.origins()).containsExactly(REQUEST, CALL, REQUEST);
    }

    @Test
    void call_thatThrows_leavesNothingBehind_andCallsNest() {
        Origin inner = new Origin("c0ffee", "inner");
        assertThatThrownBy(() -> capture.causedBy(CALL, () -> {
                    capture.causedBy(inner, () -> {
                        capture.refresh("inner");
                        return null;
                    });
                    capture.refresh("outer");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        capture.refresh("after");
        assertThat(published.origins()).containsExactly(inner, CALL, null);
    }

    @Test
    void transaction_outlivingItsRequest_keepsTheOriginOfItsBeginning() {
        request = REQUEST;
        transactions.begin();
        capture.refresh("demo.todo");
        request = null;
        update();
        transactions.commit();
        assertThat(published.origins()).containsExactly(REQUEST);
    }

    @Test
    void change_firedByTheApplication_mayBringItsOwnOrigin() {
        capture.fired(fired(CALL));
        capture.fired(fired(null));
        request = REQUEST;
        capture.fired(fired(CALL));
        assertThat(published.origins()).containsExactly(CALL, null, REQUEST);
    }

    private static ReactiveChange fired(Origin origin) {
        return new ReactiveChange(
                ChangeKind.UPDATED,
                Object.class,
                "Job",
                1,
                null,
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of(),
                origin);
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
