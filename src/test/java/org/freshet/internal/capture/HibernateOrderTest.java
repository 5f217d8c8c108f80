package org.freshet.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.freshet.Reactive;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EnableWeld
class HibernateOrderTest {

    private final HibernateFixture hibernate = HibernateFixture.local(Queue.class, Place.class);
    private final Published published = hibernate.published;

    @WeldSetup
    WeldInitiator weld = Container.with(hibernate.capture);

    @AfterEach
    void close() {
        hibernate.close();
    }

    @Test
    void order_thatTheOtherSidesTableHolds_isToldOfTheListsOwner() {
        hibernate.inTransaction(s -> {
            Queue queue = new Queue();
            for (long id = 1; id < 4; id++) {
                Place place = new Place();
                place.id = id;
                place.queue = queue;
                queue.places.add(place);
            }
            s.persist(queue);
        });
        published.forget();
        hibernate.inTransaction(s -> Collections.swap(s.find(Queue.class, 1L).places, 0, 2));
        List<Long> stored = hibernate.fromTransaction(
                s -> s.find(Queue.class, 1L).places.stream().map(p -> p.id).toList());
        assertThat(stored).containsExactly(3L, 2L, 1L);
        assertThat(published.only().attributes()).contains(Set.of("places"));
    }

    @Entity
    @Reactive
    static class Queue {
        @Id
        Long id = 1L;

        @OneToMany(mappedBy = "queue", cascade = CascadeType.ALL)
        @OrderColumn(name = "position")
        List<Place> places = new ArrayList<>();
    }

    @Entity
    @Reactive
    static class Place {
        @Id
        Long id;

        @ManyToOne
        Queue queue;
    }
}
