package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.freshet.ChangeKind;
import org.freshet.Reactive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CaptureTest {

    private final FakeTransactions transactions = new FakeTransactions();
    private final Published published = new Published();
    private final Capture capture = new Capture(new EntityModels(), published, () -> transactions, () -> null);

    @Entity
    @Reactive(group = "plain", instance = "custom_channel", also = "by.{name}")
    static class Plain {

        @Id
        Long id = 1L;

        String name = "x";
    }

    @Entity
    @Reactive(also = "by.{name}")
    static class Failing {

        @Id
        Long id = 1L;

        String name;

        String getName() {
            throw new UnsupportedOperationException("no name");
        }
    }

    @Entity
    @Reactive(group = "of.{name}")
    static class Scattered {

        @Id
        Long id = 1L;

        String name;
    }

    @Test
    void refresh_withoutTransaction_leavesAtOnce() {
        capture.refresh("demo.list");
        assertThat(published.all()).containsExactly(new Publication.Refresh("demo.list"));
    }

    @Test
    void refresh_withoutRegistry_leavesAtOnce() {
        new Capture(new EntityModels(), published, () -> null, () -> null).refresh("demo.list");
        assertThat(published.all()).containsExactly(new Publication.Refresh("demo.list"));
    }

    @Test
    void refresh_inTransaction_leavesOnceAfterTheCommit() {
        transactions.begin();
        capture.refresh("demo.list");
        capture.refresh("demo.list");
        assertThat(published.all()).isEmpty();
        transactions.commit();
        assertThat(published.all()).containsExactly(new Publication.Refresh("demo.list"));
    }

    @Test
    void plan_ofOneTransaction_isNotSeenByTheNext() {
        transactions.begin();
        capture.refresh("first");
        transactions.rollback();
        transactions.begin();
        capture.refresh("second");
        transactions.commit();
        assertThat(published.all()).containsExactly(new Publication.Refresh("second"));
    }

    @Test
    void refresh_ofInvalidName_isRefusedWithCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> capture.refresh("no name"))
                .withMessageStartingWith("RX0209");
        assertThatIllegalArgumentException().isThrownBy(() -> capture.refresh(null));
    }

    @Test
    @Tag("S14")
    void changed_ofReactiveEntity_refreshesItsCollectionGroup() {
        capture.changed(Plain.class);
        assertThat(published.all())
                .containsExactly(new Publication.Refresh("plain"), new Publication.Overwrite(Plain.class));
    }

    @Test
    void overwrite_byTheClassOfAProxy_isThatOfTheEntity() {
        assertThat(capture.overwrite(new Plain() {}.getClass())).isEqualTo(new Publication.Overwrite(Plain.class));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> capture.overwrite(String.class))
                .withMessageStartingWith("RX0210");
    }

    @Test
    void changed_ofWhatHasNoSuchGroup_isRefusedWithCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> capture.changed(String.class))
                .withMessageStartingWith("RX0210");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> capture.changed(null))
                .withMessageStartingWith("RX0210");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> capture.changed(Scattered.class))
                .withMessageStartingWith("RX0211");
    }

    @Test
    @Tag("S06")
    void callback_ofEntityWithItsOwnInstanceGroup_isToldThere() {
        transactions.begin();
        capture.callback(ChangeKind.UPDATED, new Plain());
        transactions.commit();
        assertThat(published.notices())
                .extracting("group", "exposing")
                .containsExactly(tuple("custom_channel", true), tuple("by.x", true), tuple("plain", false));
        assertThat(published.only().attributes()).isEmpty();
    }

    @Test
    void callback_whoseValueIsNoGroupName_tellsTheOtherGroups() {
        Plain plain = new Plain();
        plain.name = "x".repeat(100);
        transactions.begin();
        capture.callback(ChangeKind.CREATED, plain);
        transactions.commit();
        assertThat(published.notices()).extracting("group").containsExactly("plain");
    }

    @Test
    void callback_thatFails_throwsNothingAndRefreshesTheCollection() {
        transactions.begin();
        capture.callback(ChangeKind.UPDATED, new Failing());
        transactions.commit();
        assertThat(published.all())
                .containsExactly(new Publication.Overwrite(Failing.class), new Publication.Refresh("failing"));
    }

    @Test
    void callback_withoutObservableTransaction_tellsNothing() {
        capture.callback(ChangeKind.UPDATED, new Plain());
        assertThat(published.all()).isEmpty();
    }

    @Test
    void callback_inTransactionThatRefuses_throwsNothingAndTellsNothing() {
        transactions.begin();
        transactions.refuseSynchronizations();
        capture.callback(ChangeKind.UPDATED, new Plain());
        transactions.commit();
        assertThat(published.all()).isEmpty();
    }

    @Test
    void sink_thatThrows_doesNotDisturbTheTransaction() {
        Capture failing = new Capture(
                new EntityModels(),
                work -> {
                    throw new IllegalStateException("full");
                },
                () -> transactions,
                () -> null);
        transactions.begin();
        failing.refresh("demo.list");
        transactions.commit();
        assertThat(transactions.getTransactionKey()).isNull();
    }

    @Test
    void entityCallbacks_withoutCdi_throwNothing() {
        new EntityCallbacks().report(ChangeKind.UPDATED, new Plain());
        assertThat(published.all()).isEmpty();
    }
}
