package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.Objects;
import org.freshet.ChangeKind;
import org.freshet.Reactive;
import org.junit.jupiter.api.Test;

class EntityModelsTest {

    private final EntityModels models = new EntityModels();

    @Entity
    @Reactive
    static class Animal {

        @Id
        Long id;
    }

    @Entity
    static class Dog extends Animal {}

    /** As a provider makes it. */
    static class DogProxy extends Dog {}

    @MappedSuperclass
    @Reactive
    static class Base {

        @Id
        Long id;

        @Version
        int revision;
    }

    @Entity(name = "Bill")
    static class Invoice extends Base {}

    @Entity
    static class Order extends Base {}

    @Entity
    static class Plain {

        @Id
        Long id;
    }

    @Entity
    @Reactive(expose = "*")
    static class Access {

        @Id
        Long id;

        static String shared;
        transient String passing;

        @Transient
        String computed;

        private String URL;
        private boolean open;

        public boolean isOpen() {
            return !open;
        }

        public String getComputed() {
            return computed;
        }

        public String getLabel() {
            return "label of " + id;
        }
    }

    @Embeddable
    record Place(String row, int number) {}

    @Entity
    @Reactive(group = "seat")
    static class Seat {

        @EmbeddedId
        Place place = new Place("a-b", 7);
    }

    @Embeddable
    static class Position {

        private final int order = 2;
        private final int number = 1;

        public int getNumber() {
            return number;
        }

        public String getLabel() {
            return order + "/" + number;
        }
    }

    @Entity
    @Reactive(group = "line")
    static class Line {

        @EmbeddedId
        Position position = new Position();
    }

    static class Pair {

        String left;
        String right;

        @Override
        public boolean equals(Object o) {
            return o instanceof Pair p && Objects.equals(left, p.left) && Objects.equals(right, p.right);
        }

        @Override
        public int hashCode() {
            return Objects.hash(left, right);
        }
    }

    @Entity
    @IdClass(Pair.class)
    @Reactive(group = "link")
    static class Link {

        @Id
        String right = "r";

        @Id
        String left = "l";
    }

    @Test
    void group_byDefault_isTheDecapitalisedNameOfTheDeclaringEntity() {
        assertThat(models.orNull(Animal.class).group().text()).isEqualTo("animal");
        assertThat(models.orNull(Dog.class).group().text()).isEqualTo("animal");
        assertThat(models.orNull(Dog.class).entity()).isEqualTo("Dog");
    }

    @Test
    void group_declaredOnMappedSuperclass_isEachEntitysOwn() {
        assertThat(models.orNull(Invoice.class).group().text()).isEqualTo("bill");
        assertThat(models.orNull(Order.class).group().text()).isEqualTo("order");
        assertThat(models.orNull(Invoice.class).attributes().versionOrNull().name())
                .isEqualTo("revision");
    }

    @Test
    void proxy_lookedUp_isItsEntity() {
        assertThat(models.orNull(DogProxy.class).type()).isEqualTo(Dog.class);
    }

    @Test
    void class_thatIsNotReactive_hasNoModel() {
        assertThat(models.orNull(Plain.class)).isNull();
        assertThat(models.orNull(Base.class)).isNull();
        assertThat(models.orNull(String.class)).isNull();
    }

    @Test
    void attributes_exposedByStar_areThePersistentBasicOnes() {
        assertThat(models.orNull(Access.class).expose()).containsExactly("id", "URL", "open");
        assertThat(models.attributes(Access.class).orNull("label")).isNotNull();
        assertThat(models.attributes(Access.class).orNull("computed")).isNull();
        assertThat(models.attributes(Access.class).orNull("passing")).isNull();
    }

    @Test
    void value_withGetter_isReadByIt() {
        assertThat(models.attributes(Access.class).orNull("open").read(new Access()))
                .isEqualTo(true);
    }

    @Test
    void identifier_ofSeveralParts_makesOneSegmentThatNoOtherCanMake() {
        assertThat(instanceGroup(new Seat())).isEqualTo("seat.7-a_2Db");
        assertThat(instanceGroup(new Link())).isEqualTo("link.l-r");
    }

    @Test
    void identifier_whoseClassTellsMoreThanItIs_isWhatIsStored() {
        assertThat(instanceGroup(new Line())).isEqualTo("line.1-2");
    }

    @Test
    void identifier_ofSeveralAttributes_isAnIdClass() {
        Pair expected = new Pair();
        expected.left = "l";
        expected.right = "r";
        assertThat(Identifiers.of(new Link(), models.attributes(Link.class), models, Lazies.NONE))
                .isEqualTo(expected);
    }

    private static String instanceGroup(Object entity) {
        FakeTransactions transactions = new FakeTransactions();
        Published published = new Published();
        Capture capture = new Capture(new EntityModels(), published, () -> transactions, () -> null);
        transactions.begin();
        capture.callback(ChangeKind.UPDATED, entity);
        transactions.commit();
        return published.notices().get(0).group();
    }
}
