package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.freshet.Reactive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

    @Entity
    static class Room {

        @Id
        Long number;

        String name;

        @ManyToOne
        Room parent;
    }

    @Embeddable
    static class Address {
        String city;
    }

    @MappedSuperclass
    static class Stored<K> {

        @Id
        K key;
    }

    @MappedSuperclass
    static class Dated extends Stored<Long> {
        LocalDate day;
    }

    @Entity
    @Reactive(
            group = "sound",
            instance = "{group}.of.{room.parent.id}.{key}",
            also = {"day.{day}", "city.{address.city}", "room.{room.number}"},
            expose = {"key", "day", "*"})
    static class Sound extends Dated {

        @ManyToOne
        Room room;

        Address address;
    }

    @Entity
    @Reactive(
            group = "{group}.x",
            instance = "{nosuch}",
            also = {"", "a b", "{room.nosuch}", "{room}", "c", "c", "{rooms}"},
            expose = {"missing", "room", "address", "tags", "rooms"})
    static class Faulty {

        String title;

        @ManyToOne
        Room room;

        Address address;

        @ElementCollection
        Set<String> tags;

        @OneToMany
        List<Room> rooms;
    }

    @Reactive
    static class NoEntity {}

    private static List<String> problems(Class<?>... types) {
        return new ModelCheck(new EntityModels()).problems(List.of(types));
    }

    @Test
    @Tag("S07")
    void model_belowASecondMappedSuperclass_isSound() {
        assertThat(problems(Sound.class)).isEmpty();
        assertThat(new EntityModels().orNull(Sound.class).expose()).containsExactly("key", "day");
    }

    @Test
    void mistakes_ofOneEntity_areAllReported() {
        List<String> problems = problems(Faulty.class);
        assertThat(problems)
                .extracting(p -> p.substring(0, 6))
                .containsExactlyInAnyOrder(
                        "RX0109", "RX0103", "RX0101", "RX0104", "RX0102", "RX0101", "RX0110", "RX0105", "RX0110",
                        "RX0106", "RX0107", "RX0107", "RX0107", "RX0107");
        assertThat(problems).allMatch(p -> p.contains(Faulty.class.getName()));
    }

    @Test
    void placeholder_thatNamesNoAttribute_listsThoseOfTheClassWhereItEnds() {
        assertThat(problems(Faulty.class))
                .anyMatch(p -> p.contains("{nosuch}") && p.contains("address, room, rooms, tags, title"))
                .anyMatch(p -> p.contains("{room.nosuch}") && p.contains("name, number, parent"));
    }

    @Test
    void class_thatIsNoEntity_isReported() {
        assertThat(problems(NoEntity.class, Dated.class))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("RX0108").contains("NoEntity"));
    }

    @Test
    void mistakes_ofSeveralEntities_areReportedTogether() {
        assertThat(problems(NoEntity.class, Faulty.class, NoEntity.class)).hasSize(16);
    }
}
