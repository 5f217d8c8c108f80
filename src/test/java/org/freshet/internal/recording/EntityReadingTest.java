package org.freshet.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.internal.region.Path;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EnableWeld
class EntityReadingTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(Bystander.class);

    @Inject
    private BeanManager beans;

    private Page page;

    @BeforeEach
    void open() {
        page = new Page(new OrderAndInvoice(), beans, () -> false);
        page.attribute("order", new Order());
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void attributeThatTheRequestHadBefore_isNotTheSameForEverybody_howeverItIsRead() {
        try (Page filtered = new Page(new OrderAndInvoice(), beans, () -> false, Map.of("user", new Order()))) {
            filtered.attribute("row", new Order());
            assertThat(filtered.evidence("user")).hasSize(1);
            assertThat(filtered.evidence("requestScope.user")).isEqualTo(filtered.evidence("user"));
            assertThat(filtered.evidence("requestScope.row")).isEmpty();
        }
    }

    @Test
    void whatARegionAroundHasReadOfItsViewer_isPersonalSurroundings_forThoseInsideOnly() {
        try (Page filtered = new Page(new OrderAndInvoice(), beans, () -> false, Map.of("user", new Order()))) {
            filtered.attribute("row", new Order());
            assertThat(filtered.isPersonalInside("user")).isTrue();
            assertThat(filtered.isPersonalInside("row")).isFalse();
        }
    }

    @Test
    void attributesThatTheRequestHadBefore_areNotTheSameForEverybody_byAnyMethodOfTheirMap() {
        try (Page filtered = new Page(new OrderAndInvoice(), beans, () -> false, Map.of("user", new Order()))) {
            assertThat(filtered.evidence("requestScope.values()")).hasSize(1);
        }
        assertThat(page.evidence("requestScope.values()")).isEmpty();
    }

    @Test
    void attributeThatTheRequestHadBefore_isPersonalSurroundings_howeverItIsRead() {
        for (String expression : List.of("user", "requestScope.user", "requestScope.values()")) {
            try (Page filtered = new Page(new OrderAndInvoice(), beans, () -> false, Map.of("user", new Order()))) {
                filtered.attribute("row", new Order());
                filtered.value("requestScope.row");
                assertThat(filtered.isPersonal()).isFalse();
                filtered.value(expression);
                assertThat(filtered.isPersonal()).as(expression).isTrue();
            }
        }
    }

    @Test
    void association_thatTheEntityStores_isToldByItsOwnChange() {
        assertThat(page.region("order.customer.name"))
                .containsExactlyInAnyOrder("order.[1].customer", "invoice.[1].name");
    }

    @Test
    void association_thatTheOtherSideStores_isToldByThatSide() {
        assertThat(page.region("order.invoice")).contains("invoice", "order.[1].invoice");
        assertThat(page.region("order.paid.name")).contains("invoice");
    }

    @Test
    void association_thatTheOtherSideStores_isNarrowedAsAListIs() {
        assertThat(page.region(Set.of("invoice"), () -> page.value("order.paid.name")))
                .containsExactlyInAnyOrder("invoice.(rows)", "invoice.[1].name", "order.[1].paid");
    }

    @Test
    void property_derivedFromWhatTheOtherSideStores_isToldByThatSide() {
        assertThat(page.region("order.settled")).containsExactlyInAnyOrder("invoice", "order.[1].invoice");
    }

    public static class Bystander {}

    public static final class Invoice {
        public String getName() {
            return "Ada";
        }
    }

    public static final class Order {
        public Invoice getInvoice() {
            return null;
        }

        public Invoice getPaid() {
            return new Invoice();
        }

        public Invoice getCustomer() {
            return new Invoice();
        }

        public boolean isSettled() {
            return false;
        }
    }

    private static final class OrderAndInvoice implements Entities {

        @Override
        public EntityWords orNull(Class<?> type) {
            if (type == Order.class) {
                return new EntityWords(
                        "order",
                        Set.of("invoice", "paid", "customer"),
                        Set.of("invoice", "paid"),
                        Map.of("settled", List.of("invoice")));
            }
            return type == Invoice.class ? new EntityWords("invoice", Set.of("name"), Set.of(), Map.of()) : null;
        }

        @Override
        public Collection<String> assignableTo(Class<?> type) {
            return type == Order.class ? Set.of("order") : type == Invoice.class ? Set.of("invoice") : Set.of();
        }

        @Override
        public boolean isDerived(Path path) {
            return false;
        }

        @Override
        public String segmentOrNull(Object entity) {
            return "[1]";
        }
    }
}
