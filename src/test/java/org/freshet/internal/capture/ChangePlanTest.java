package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.freshet.ChangeKind.CREATED;
import static org.freshet.ChangeKind.REMOVED;
import static org.freshet.ChangeKind.UPDATED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.freshet.ChangeKind;
import org.freshet.ReactiveChange;
import org.junit.jupiter.api.Test;

class ChangePlanTest {

    private final EntityModel model = new EntityModels().orNull(Todo.class);
    private final ChangePlan plan = new ChangePlan();

    private Sighting seen(ChangeKind kind, Object id, Changed changed, String title, String before, String now) {
        return new Sighting(kind, model, id, null, changed, Map.of("title", title), names(id, before), names(id, now));
    }

    private static GroupNames names(Object id, String room) {
        return new GroupNames("demo.todo", "demo.todo." + id, List.of(room));
    }

    private void add(ChangeKind kind, Object id, String title) {
        plan.add(seen(kind, id, Changed.ANY, title, "room.a", "room.a"));
    }

    private List<ReactiveChange> changes() {
        return plan.publications().stream()
                .map(p -> ((Publication.Change) p).change())
                .toList();
    }

    @Test
    void created_thenUpdated_isCreatedWithTheLastState() {
        add(CREATED, 1, "first");
        plan.add(seen(UPDATED, 1, Changed.ANY, "last", "room.a", "room.b"));
        assertThat(changes()).hasSize(1);
        assertThat(changes().get(0).kind()).isEqualTo(CREATED);
        assertThat(changes().get(0).data()).containsExactly(entry("title", "last"));
        assertThat(changes().get(0).notices()).extracting("group").containsExactly("demo.todo", "room.b");
    }

    @Test
    void created_thenRemoved_isNothing() {
        add(CREATED, 1, "x");
        add(REMOVED, 1, "x");
        assertThat(plan.publications()).isEmpty();
    }

    @Test
    void updated_twice_unitesAttributesAndKeepsTheFirstOldValues() {
        Map<String, Object> first = new HashMap<>();
        first.put("title", null);
        plan.add(seen(UPDATED, 1, new Changed(Optional.of(Set.of("title")), first), "b", "room.a", "room.a"));
        plan.add(seen(
                UPDATED,
                1,
                new Changed(Optional.of(Set.of("title", "done")), Map.of("title", "b", "done", false)),
                "c",
                "room.a",
                "room.a"));
        ReactiveChange change = changes().get(0);
        assertThat(change.attributes()).contains(Set.of("title", "done"));
        assertThat(change.oldValues()).containsOnly(entry("title", null), entry("done", false));
    }

    @Test
    void updated_onceWithoutKnownAttributes_mayBeAny() {
        plan.add(seen(UPDATED, 1, new Changed(Optional.of(Set.of("title")), Map.of()), "b", "room.a", "room.a"));
        add(UPDATED, 1, "c");
        assertThat(changes().get(0).attributes()).isEmpty();
    }

    @Test
    void moved_thenRemoved_isRemovedWhereItWas() {
        plan.add(seen(UPDATED, 1, Changed.ANY, "b", "room.a", "room.b"));
        plan.add(seen(REMOVED, 1, Changed.ANY, "b", "room.b", "room.b"));
        assertThat(changes().get(0).kind()).isEqualTo(REMOVED);
        assertThat(changes().get(0).notices())
                .extracting("group")
                .containsExactly("demo.todo.1", "room.a", "demo.todo");
    }

    @Test
    void removed_thenCreatedAgain_isUpdatedInAnyAttribute() {
        add(REMOVED, 1, "old");
        plan.add(seen(CREATED, 1, Changed.ANY, "new", "room.b", "room.b"));
        ReactiveChange change = changes().get(0);
        assertThat(change.kind()).isEqualTo(UPDATED);
        assertThat(change.attributes()).isEmpty();
        assertThat(change.data()).containsExactly(entry("title", "new"));
        assertThat(change.notices())
                .filteredOn(n -> n.group().startsWith("room."))
                .extracting("kind")
                .containsExactly(REMOVED, CREATED);
    }

    @Test
    void removed_thenCreatedAsAnotherKind_isBoth() {
        EntityModels models = new EntityModels();
        GroupNames names = new GroupNames("animal", "animal.1", List.of());
        GroupNames more = new GroupNames("animal", "animal.1", List.of("dogs"));
        EntityModel animal = models.orNull(EntityModelsTest.Animal.class);
        EntityModel dog = models.orNull(EntityModelsTest.Dog.class);
        plan.add(new Sighting(REMOVED, animal, 1, null, Changed.ANY, Map.of(), names, names));
        plan.add(new Sighting(CREATED, dog, 1, null, Changed.ANY, Map.of(), more, more));
        assertThat(changes())
                .extracting(ReactiveChange::kind, ReactiveChange::entity)
                .containsExactly(tuple(REMOVED, "Animal"), tuple(CREATED, "Dog"));
    }

    @Test
    void moved_thereAndBack_isUpdatedOnly() {
        plan.add(seen(UPDATED, 1, Changed.ANY, "x", "room.a", "room.b"));
        plan.add(seen(UPDATED, 1, Changed.ANY, "x", "room.b", "room.a"));
        assertThat(changes().get(0).notices()).extracting("kind").containsOnly(UPDATED);
    }

    @Test
    void entities_touchedAgain_keepTheirPlace() {
        add(UPDATED, 1, "x");
        plan.refresh("demo.other");
        add(UPDATED, 2, "x");
        add(UPDATED, 1, "y");
        plan.refresh("demo.other");
        assertThat(plan.publications()).hasSize(3);
        assertThat(plan.publications().get(1)).isEqualTo(new Publication.Refresh("demo.other"));
        assertThat(plan.publications().get(0)).isInstanceOfSatisfying(Publication.Change.class, c -> assertThat(
                        c.change().id())
                .isEqualTo(1));
    }
}
