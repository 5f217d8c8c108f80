package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.freshet.ChangeKind;
import org.freshet.ReactiveChange;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EnableWeld
class HibernateJtaCaptureTest {

    private final FakeTransactions transactions = new FakeTransactions();
    private final HibernateFixture hibernate =
            HibernateFixture.jta(transactions, Todo.class, Room.class, Person.class, ListenedTodo.class);
    private final Published published = hibernate.published;

    @WeldSetup
    WeldInitiator weld = Container.with(hibernate.capture);

    @AfterEach
    void close() {
        hibernate.close();
    }

    private Session begin() {
        transactions.begin();
        return hibernate.factory.openSession();
    }

    @Test
    void flush_byTheCommitItself_isTold() {
        begin().persist(new Todo("milk"));
        assertThat(published.all()).isEmpty();
        transactions.commit();
        assertThat(published.only().kind()).isEqualTo(ChangeKind.CREATED);
    }

    @Test
    void flush_thenRollback_isNotTold() {
        Session session = begin();
        session.persist(new Todo("milk"));
        session.flush();
        hibernate.capture.refresh("demo.list");
        transactions.rollback();
        assertThat(published.all()).isEmpty();
    }

    @Test
    void commit_ofTransactionMarkedForRollback_isNotTold() {
        Session session = begin();
        transactions.setRollbackOnly();
        session.persist(new Todo("milk"));
        session.flush();
        transactions.commit();
        assertThat(published.all()).isEmpty();
    }

    @Test
    void refreshAndChanges_ofOneTransaction_leaveTogetherInOrder() {
        Session session = begin();
        hibernate.capture.refresh("before");
        session.persist(new Todo("milk"));
        session.flush();
        hibernate.capture.refresh("after");
        transactions.commit();
        assertThat(published.batches()).hasSize(1);
        assertThat(published.all())
                .hasSize(3)
                .startsWith(new Publication.Refresh("before"))
                .endsWith(new Publication.Refresh("after"));
    }

    @Test
    void update_reportedByProviderAndListener_isOneChangeWithKnownAttributes() {
        // Not by Hibernate: the update is the first that anybody hears of the entity.
        begin().createNativeMutationQuery("insert into ListenedTodo (id, title, done) values (1, 'milk', false)")
                .executeUpdate();
        transactions.commit();
        begin().find(ListenedTodo.class, 1L).setDone(true);
        transactions.commit();
        ReactiveChange change = published.only();
        assertThat(change.attributes()).contains(Set.of("done"));
        assertThat(change.oldValues()).containsExactly(entry("done", false));
        published.forget();
        Session session = begin();
        ListenedTodo brief = new ListenedTodo(2L, "brief");
        session.persist(brief);
        session.flush();
        session.remove(brief);
        transactions.commit();
        assertThat(published.all()).isEmpty();
    }

    @Test
    void lazyAssociation_inPlaceholder_isReadInTheTransaction() {
        Session first = begin();
        Person alice = new Person("alice");
        first.persist(alice);
        Todo todo = new Todo("milk", null, alice);
        first.persist(todo);
        transactions.commit();
        published.forget();
        begin().find(Todo.class, todo.id).title = "cream";
        transactions.commit();
        assertThat(published.notices()).extracting("group").contains("user.alice");
    }

    @Test
    void statelessSession_inJtaTransaction_isTold() {
        transactions.begin();
        try (StatelessSession session = hibernate.factory.openStatelessSession()) {
            session.insert(new Todo("milk"));
        }
        transactions.commit();
        assertThat(published.only().kind()).isEqualTo(ChangeKind.CREATED);
    }

    private void upsert(ListenedTodo todo) {
        try (StatelessSession session = hibernate.factory.openStatelessSession()) {
            session.upsert(todo);
        }
    }

    @Test
    void upsert_isToldAsAnUpdateOfAnything_whetherTheRowWasThereOrNot() {
        for (String title : List.of("milk", "cream")) {
            transactions.begin();
            upsert(new ListenedTodo(1L, title));
            transactions.commit();
            ReactiveChange change = published.only();
            assertThat(change.kind()).isEqualTo(ChangeKind.UPDATED);
            assertThat(change.attributes()).isEmpty();
            assertThat(change.data()).containsEntry("title", title);
            assertThat(published.notices())
                    .extracting("group", "kind")
                    .containsExactly(
                            tuple("listenedTodo.1", ChangeKind.UPDATED),
                            tuple("by." + title, ChangeKind.UPDATED),
                            tuple("listenedTodo", ChangeKind.UPDATED));
            published.forget();
        }
    }

    @Test
    void upsert_ofWhatTheTransactionCreatedOrRemoved_isToldAsWhatBothAre() {
        transactions.begin();
        try (StatelessSession session = hibernate.factory.openStatelessSession()) {
            session.insert(new ListenedTodo(1L, "milk"));
        }
        upsert(new ListenedTodo(1L, "cream"));
        transactions.commit();
        assertThat(published.only().kind()).isEqualTo(ChangeKind.CREATED);
        assertThat(published.only().data()).containsEntry("title", "cream");
        published.forget();
        transactions.begin();
        try (StatelessSession session = hibernate.factory.openStatelessSession()) {
            session.delete(new ListenedTodo(1L, "cream"));
        }
        upsert(new ListenedTodo(1L, "butter"));
        transactions.commit();
        assertThat(published.only().kind()).isEqualTo(ChangeKind.UPDATED);
        assertThat(published.notices())
                .extracting("group", "kind")
                .contains(tuple("by.cream", ChangeKind.REMOVED), tuple("by.butter", ChangeKind.CREATED));
    }
}
