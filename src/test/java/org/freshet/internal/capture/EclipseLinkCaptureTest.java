package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.freshet.ChangeKind.CREATED;
import static org.freshet.ChangeKind.REMOVED;
import static org.freshet.ChangeKind.UPDATED;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.freshet.GroupNotice;
import org.freshet.ReactiveChange;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EnableWeld
class EclipseLinkCaptureTest {

    private final FakeTransactions transactions = new FakeTransactions();
    private final Published published = new Published();
    private final Capture capture = new Capture(new EntityModels(), published, () -> transactions, () -> null);
    private EclipseLinkFixture eclipseLink;

    @WeldSetup
    WeldInitiator weld = Container.with(capture);

    @BeforeEach
    void store() throws ReflectiveOperationException {
        eclipseLink = EclipseLinkFixture.jta(transactions);
        inJta("store");
        published.forget();
    }

    @AfterEach
    void close() {
        eclipseLink.close();
    }

    private void inJta(String scenario) {
        transactions.begin();
        EntityManager em = eclipseLink.open();
        em.joinTransaction();
        eclipseLink.run(scenario, em);
        em.flush();
        assertThat(published.all()).isEmpty();
        transactions.commit();
        em.close();
    }

    private static EclipseLinkFixture local() throws ReflectiveOperationException {
        EclipseLinkFixture local = EclipseLinkFixture.local();
        local.commit("store");
        return local;
    }

    @Test
    @Tag("S01")
    void persist_committed_isCreated() {
        inJta("persist");
        ReactiveChange change = published.only();
        assertThat(change.type())
                .hasToString("class " + Todo.class.getName())
                .matches(ChangeTracker.class::isAssignableFrom);
        assertThat(change.kind()).isEqualTo(CREATED);
        assertThat(change.id()).isNotNull();
        assertThat(change.version()).isEqualTo(1);
        assertThat(change.data()).containsExactly(entry("title", "bread"), entry("done", false));
        assertThat(change.notices()).containsExactly(new GroupNotice("demo.todo", CREATED, true, null));
    }

    @Test
    @Tag("S02")
    void update_committed_knowsAttributesAndOldValues() {
        inJta("rename");
        ReactiveChange change = published.only();
        assertThat(change.kind()).isEqualTo(UPDATED);
        assertThat(change.attributes()).contains(Set.of("title"));
        assertThat(change.oldValues()).containsExactly(entry("title", "milk"));
        assertThat(change.version()).isEqualTo(2);
        assertThat(change.notices())
                .contains(
                        new GroupNotice("demo.todo." + change.id(), UPDATED, true, null),
                        new GroupNotice("user.alice", UPDATED, true, null),
                        new GroupNotice("demo.todo", UPDATED, false, null));
    }

    @Test
    void update_inTwoFlushes_keepsTheFirstOldValue() {
        inJta("renameTwice");
        assertThat(published.only().oldValues()).containsExactly(entry("title", "milk"));
        assertThat(published.only().data()).containsEntry("title", "b");
    }

    @Test
    void update_ofPlaceholderAttribute_movesBetweenGroups() {
        inJta("give");
        assertThat(published.notices())
                .contains(
                        new GroupNotice("user.alice", REMOVED, false, null),
                        new GroupNotice("user.bob", CREATED, true, null));
    }

    @Test
    void update_thereAndBack_movesNothing() {
        inJta("giveThereAndBack");
        assertThat(published.only().notices()).extracting("kind").containsOnly(UPDATED);
    }

    @Test
    void remove_afterMove_isToldToTheGroupOfBefore() {
        inJta("giveThenRemove");
        assertThat(published.only().kind()).isEqualTo(REMOVED);
        assertThat(published.notices())
                .extracting(GroupNotice::group)
                .contains("user.alice")
                .doesNotContain("user.bob");
    }

    @Test
    @Tag("S03")
    void remove_committed_isToldToCollectionLast() {
        inJta("remove");
        assertThat(published.notices())
                .last()
                .matches(n -> n.group().equals("demo.todo") && n.kind() == REMOVED && n.target() != null);
    }

    @Test
    void localTransaction_committed_isTold() throws ReflectiveOperationException {
        try (EclipseLinkFixture local = local()) {
            local.commit("rename");
            assertThat(published.only().attributes()).contains(Set.of("title"));
        }
    }

    @Test
    void localTransaction_thatPersists_isNotTold() throws ReflectiveOperationException {
        // A new entity has no change listener yet, so nothing leads from it to its unit of work.
        try (EclipseLinkFixture local = local()) {
            local.commit("persist");
            assertThat(published.all()).isEmpty();
        }
    }

    @Test
    void localTransaction_duringOneOfJta_isToldByItsOwnEnd() throws ReflectiveOperationException {
        try (EclipseLinkFixture local = local()) {
            transactions.begin();
            local.rollback("rename");
            transactions.commit();
            assertThat(published.all()).isEmpty();
            transactions.begin();
            local.commit("rename");
            transactions.rollback();
            assertThat(published.only().attributes()).contains(Set.of("title"));
        }
    }

    @Test
    void localTransaction_rolledBack_isNotToldEvenByTheNext() throws ReflectiveOperationException {
        try (EclipseLinkFixture local = local();
                EntityManager em = local.open()) {
            em.getTransaction().begin();
            local.run("rename", em);
            em.flush();
            em.getTransaction().rollback();
            assertThat(published.all()).isEmpty();
            em.getTransaction().begin();
            local.run("give", em);
            em.getTransaction().commit();
            assertThat(published.only().attributes()).contains(Set.of("owner"));
            em.getTransaction().begin();
            local.run("rename", em);
            em.getTransaction().commit();
        }
        assertThat(published.changes()).hasSize(2);
    }
}
