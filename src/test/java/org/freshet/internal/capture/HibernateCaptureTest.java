package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.freshet.ChangeKind.CREATED;
import static org.freshet.ChangeKind.REMOVED;
import static org.freshet.ChangeKind.UPDATED;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.freshet.GroupNotice;
import org.freshet.Reactive;
import org.freshet.ReactiveChange;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EnableWeld
class HibernateCaptureTest {

    private final HibernateFixture hibernate =
            HibernateFixture.local(Todo.class, Room.class, Person.class, Tagged.class, Profile.class);
    private final Published published = hibernate.published;

    @WeldSetup
    WeldInitiator weld = Container.with(hibernate.capture);

    /** Hibernate knows it by itself. */
    @Entity(name = "Profile")
    @Reactive
    static class Profile {

        @Id
        @OneToOne(fetch = FetchType.LAZY)
        Person person;

        String text;

        Profile() {}

        Profile(Person person) {
            this.person = person;
        }
    }

    private Long red;
    private Long blue;
    private Long todo;

    @BeforeEach
    void store() {
        hibernate.inTransaction(s -> {
            Room redRoom = new Room("red");
            Room blueRoom = new Room("blue");
            Person person = new Person("alice");
            Todo item = new Todo("milk", redRoom, person);
            List.of(redRoom, blueRoom, person, item).forEach(s::persist);
            red = redRoom.number;
            blue = blueRoom.number;
            todo = item.id;
        });
        published.forget();
    }

    @AfterEach
    void close() {
        hibernate.close();
    }

    @Test
    @Tag("S01")
    void persist_committed_isCreatedForCollectionOnly() {
        Todo created = hibernate.fromTransaction(s -> {
            Todo item = new Todo("bread");
            s.persist(item);
            return item;
        });
        ReactiveChange change = published.only();
        assertThat(change.kind()).isEqualTo(CREATED);
        assertThat(change.id()).isEqualTo(created.id);
        assertThat(change.version()).isEqualTo(0);
        assertThat(change.data()).containsExactly(entry("title", "bread"), entry("done", false));
        assertThat(change.notices()).containsExactly(new GroupNotice("demo.todo", CREATED, true, null));
    }

    @Test
    @Tag("S02")
    @Tag("S04")
    void update_ofExposedAttribute_isToldWithDataToInstanceAndWithoutToCollection() {
        hibernate.inTransaction(s -> s.find(Todo.class, todo).title = "cream");
        ReactiveChange change = published.only();
        assertThat(change.kind()).isEqualTo(UPDATED);
        assertThat(change.attributes()).contains(Set.of("title"));
        assertThat(change.oldValues()).containsExactly(entry("title", "milk"));
        assertThat(change.version()).isEqualTo(1);
        assertThat(change.data()).containsExactly(entry("title", "cream"), entry("done", false));
        assertThat(change.notices())
                .containsExactly(
                        new GroupNotice("demo.todo." + todo, UPDATED, true, null),
                        new GroupNotice("room." + red, UPDATED, true, null),
                        new GroupNotice("user.alice", UPDATED, true, null),
                        new GroupNotice("demo.todo", UPDATED, false, null));
    }

    @Test
    @Tag("S03")
    void remove_committed_isToldToInstanceFirstAndCollectionLast() {
        hibernate.inTransaction(s -> {
            Todo plain = new Todo("plain");
            s.persist(plain);
            todo = plain.id;
        });
        published.forget();
        hibernate.inTransaction(s -> s.remove(s.find(Todo.class, todo)));
        assertThat(published.only().notices())
                .containsExactly(
                        new GroupNotice("demo.todo." + todo, REMOVED, false, null),
                        new GroupNotice("demo.todo", REMOVED, false, "demo.todo." + todo));
    }

    @Test
    @Tag("S05")
    void persist_exposingAll_tellsEveryBasicAttribute() {
        hibernate.inTransaction(s -> s.persist(new Tagged(1L, "All", 30)));
        assertThat(published.only().data()).containsOnly(entry("id", 1L), entry("name", "All"), entry("age", 30));
        assertThat(published.only().entity()).isEqualTo("Tagged");
    }

    @Test
    @Tag("S08")
    void remove_tenInALoop_isTenRemovals() {
        List<Long> ids = hibernate.fromTransaction(s -> IntStream.range(0, 10)
                .mapToObj(i -> {
                    Todo item = new Todo("t" + i);
                    s.persist(item);
                    return item.id;
                })
                .toList());
        published.forget();
        hibernate.inTransaction(s -> ids.forEach(id -> s.remove(s.find(Todo.class, id))));
        assertThat(published.batches()).hasSize(1);
        assertThat(published.notices())
                .filteredOn(n -> n.target() == null)
                .extracting(GroupNotice::group)
                .containsExactlyElementsOf(
                        ids.stream().map(id -> "demo.todo." + id).toList());
    }

    @Test
    void anything_rolledBack_isNotTold() {
        Session session = hibernate.factory.openSession();
        session.beginTransaction();
        session.persist(new Todo("never"));
        session.flush();
        session.getTransaction().rollback();
        session.beginTransaction();
        session.find(Todo.class, todo).title = "later";
        session.getTransaction().commit();
        session.close();
        assertThat(published.only().kind()).isEqualTo(UPDATED);
    }

    @Test
    void flush_beforeCommit_tellsNothingYet() {
        hibernate.inTransaction(s -> {
            s.persist(new Todo("early"));
            s.flush();
            assertThat(published.all()).isEmpty();
        });
        assertThat(published.changes()).hasSize(1);
    }

    @Test
    void flushes_ofOneTransaction_areFolded() {
        hibernate.inTransaction(s -> {
            Todo item = s.find(Todo.class, todo);
            item.title = "a";
            s.flush();
            item.title = "b";
            item.done = true;
            s.flush();
            Todo gone = new Todo("gone");
            s.persist(gone);
            s.flush();
            s.remove(gone);
        });
        ReactiveChange change = published.only();
        assertThat(change.attributes()).contains(Set.of("title", "done"));
        assertThat(change.oldValues()).containsOnly(entry("title", "milk"), entry("done", false));
        assertThat(change.data()).containsEntry("title", "b");
    }

    @Test
    void update_ofPlaceholderAttribute_movesBetweenGroups() {
        hibernate.inTransaction(s -> s.find(Todo.class, todo).room = s.getReference(Room.class, blue));
        assertThat(published.only().notices())
                .contains(
                        new GroupNotice("room." + red, REMOVED, false, null),
                        new GroupNotice("room." + blue, CREATED, true, null),
                        new GroupNotice("user.alice", UPDATED, true, null))
                .doesNotContain(new GroupNotice("room." + blue, UPDATED, true, null));
    }

    @Test
    void update_thereAndBack_movesNothing() {
        hibernate.inTransaction(s -> {
            Todo item = s.find(Todo.class, todo);
            item.room = s.getReference(Room.class, blue);
            s.flush();
            item.room = s.getReference(Room.class, red);
        });
        assertThat(published.only().notices())
                .extracting(GroupNotice::group, GroupNotice::kind)
                .contains(tuple("room." + red, UPDATED))
                .doesNotContain(tuple("room." + blue, CREATED));
    }

    @Test
    void remove_afterMove_isToldToTheGroupOfBefore() {
        hibernate.inTransaction(s -> {
            Todo item = s.find(Todo.class, todo);
            item.room = s.getReference(Room.class, blue);
            s.flush();
            s.remove(item);
        });
        assertThat(published.notices())
                .extracting(GroupNotice::group)
                .contains("room." + red)
                .doesNotContain("room." + blue);
    }

    @Test
    void lazyAssociation_inPlaceholder_isReadWithoutLoadingItIntoTheFlush() {
        hibernate.inTransaction(s -> {
            Todo item = s.find(Todo.class, todo);
            item.title = "cream";
            s.persist(new Todo("another", item.room, item.owner));
            s.flush();
            assertThat(Hibernate.isInitialized(item.owner)).isFalse();
            assertThat(Hibernate.isInitialized(item.room)).isFalse();
            item.done = true;
        });
        assertThat(published.changes()).hasSize(2);
        assertThat(published.notices())
                .filteredOn(n -> n.group().equals("user.alice"))
                .extracting(GroupNotice::kind)
                .containsExactlyInAnyOrder(UPDATED, CREATED);
        assertThat(hibernate.<Boolean>fromTransaction(s -> s.find(Todo.class, todo).done))
                .isTrue();
    }

    @Test
    void identifier_ofLazyAssociation_isReadWithoutLoadingItAnywhere() {
        Statistics statistics = hibernate.factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        hibernate.inTransaction(s -> s.find(Todo.class, todo).title = "cream");
        assertThat(published.notices()).extracting(GroupNotice::group).contains("room." + red);
        assertThat(statistics.getEntityStatistics(Room.class.getName()).getLoadCount())
                .isZero();
        assertThat(statistics.getEntityStatistics(Person.class.getName()).getLoadCount())
                .isEqualTo(1);
    }

    @Test
    void lazyAssociation_leftBehind_isReadToo() {
        Long bob = hibernate.fromTransaction(s -> {
            Person person = new Person("bob");
            s.persist(person);
            return person.id;
        });
        hibernate.inTransaction(s -> s.find(Todo.class, todo).owner = s.getReference(Person.class, bob));
        assertThat(published.notices())
                .contains(
                        new GroupNotice("user.alice", REMOVED, false, null),
                        new GroupNotice("user.bob", CREATED, true, null));
    }

    @Test
    void association_createdInTheSameFlush_isRead() {
        hibernate.inTransaction(s -> {
            Person carol = new Person("carol");
            s.persist(carol);
            s.persist(new Todo("new", null, carol));
        });
        assertThat(published.notices()).contains(new GroupNotice("user.carol", CREATED, true, null));
    }

    @Test
    void collection_aloneChanged_isAnUpdateOfItsOwner() {
        hibernate.inTransaction(s -> s.persist(new Tagged(7L, "x", 1)));
        published.forget();
        hibernate.inTransaction(s -> s.find(Tagged.class, 7L).tags.add("new"));
        assertThat(published.only().kind()).isEqualTo(UPDATED);
        assertThat(published.only().attributes()).contains(Set.of("tags"));
        assertThat(published.only().data()).containsEntry("name", "x");
        published.forget();
        hibernate.inTransaction(s -> s.find(Tagged.class, 7L).tags.clear());
        assertThat(published.only().attributes()).contains(Set.of("tags"));
    }

    @Test
    void inverseCollection_changed_isNoUpdateOfItsOwner() {
        hibernate.inTransaction(s -> s.find(Room.class, red).todos.clear());
        assertThat(published.all()).isEmpty();
    }

    @Test
    void detached_merged_isUpdatedWithKnownAttributes() {
        Todo detached = hibernate.fromTransaction(s -> {
            Todo item = s.find(Todo.class, todo);
            item.tags.size();
            return item;
        });
        detached.title = "merged";
        hibernate.inTransaction(s -> s.merge(detached));
        assertThat(published.only().attributes()).contains(Set.of("title"));
    }

    @Test
    void identifier_derivedFromAnAssociation_isTheAssociations() {
        Person bob = new Person("bob");
        hibernate.inTransaction(s -> {
            s.persist(bob);
            s.persist(new Profile(bob));
        });
        assertThat(published.only().id()).isEqualTo(bob.id);
        published.forget();
        hibernate.inTransaction(
                s -> s.createQuery("from Profile", Profile.class).getSingleResult().text = "new");
        assertThat(published.only().id()).isEqualTo(bob.id);
        assertThat(published.notices()).extracting("group").contains("profile." + bob.id);
    }

    @Test
    void proxy_removed_isReportedByItsEntity() {
        hibernate.inTransaction(s -> {
            Todo proxy = s.getReference(Todo.class, todo);
            s.remove(proxy);
        });
        assertThat(published.only().type()).isEqualTo(Todo.class);
        assertThat(published.notices()).extracting(GroupNotice::group).contains("user.alice", "room." + red);
    }

    @Test
    @Tag("S14")
    void bulkStatement_executed_isNotTold() {
        hibernate.inTransaction(
                s -> s.createMutationQuery("update Todo set done = true").executeUpdate());
        assertThat(published.all()).isEmpty();
        hibernate.capture.changed(Todo.class);
        assertThat(published.all())
                .containsExactly(new Publication.Refresh("demo.todo"), new Publication.Overwrite(Todo.class));
    }

    @Test
    void entity_notReactive_isNotTold() {
        hibernate.inTransaction(s -> s.persist(new Person("nobody")));
        assertThat(published.all()).isEmpty();
    }
}
