package org.freshet.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.freshet.internal.capture.NoJson;
import org.freshet.internal.recording.Entities;
import org.freshet.internal.recording.EntityWords;
import org.freshet.internal.recording.Page;
import org.freshet.internal.region.Path;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hibernate on a database of its own; the hook is found as in an application. */
class HibernateStatementsTest {

    private final Renaming configured = new Renaming();
    private SessionFactory factory;
    private Page page;

    @BeforeEach
    void open() {
        Configuration configuration = new Configuration()
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .setProperty("hibernate.use_sql_comments", "true");
        configuration.getProperties().put(JdbcSettings.STATEMENT_INSPECTOR, configured);
        configuration.getProperties().put("hibernate.type.json_format_mapper", new NoJson());
        List.of(Shop.ENTITIES).forEach(configuration::addAnnotatedClass);
        factory = configuration.buildSessionFactory();
        page = new Page(new NoEntities(), null, () -> false);
    }

    @AfterEach
    void close() {
        page.close();
        factory.close();
    }

    @Test
    void count_dependsOnRowsAlone() {
        assertThat(reads("select count(o) from Order o")).containsExactly("order.(rows)");
    }

    @Test
    void attributes_ofWhereAndOrder_areTold_underTheirNames() {
        assertThat(reads("select count(o) from Order o where o.paid = true"))
                .containsExactlyInAnyOrder("order.(rows)", "order.paid");
        assertThat(reads("select o.address.city from Order o"))
                .containsExactlyInAnyOrder("order.(rows)", "order.address");
        assertThat(reads("select l.id from Line l order by l.remark"))
                .containsExactlyInAnyOrder("line.(rows)", "line.remark");
    }

    @Test
    void attributeOfASecondaryTable_isTheEntitys() {
        assertThat(reads("select o.note from Order o")).contains("order.(rows)", "order.note");
        assertThat(read(s -> s.createNativeQuery("select note from order_note", String.class)
                        .list()))
                .containsExactlyInAnyOrder("order.(rows)", "order.note");
    }

    @Test
    void association_isToldByItsColumn() {
        assertThat(reads("select count(l) from Line l where l.item.id = 3"))
                .containsExactlyInAnyOrder("line.(rows)", "line.item");
    }

    @Test
    void formula_isToldByTheColumnsInIt() {
        assertThat(reads("select sum(c.area) from Crate c"))
                .containsExactlyInAnyOrder("crate.(rows)", "crate.width", "crate.height");
        assertThat(reads("select count(c) from Crate c where c.item.id = 3"))
                .containsExactlyInAnyOrder("crate.(rows)", "crate.content");
        assertThat(reads("select count(b) from Crate c join c.bottles b")).contains("crate.bottles", "crate.(rows)");
    }

    @Test
    void joinedSubclass_isToldWithTheEntityAboveIt() {
        assertThat(reads("select sum(b.pages) from Book b")).contains("book.(rows)", "book.pages");
        assertThat(reads("select sum(i.price) from Item i")).containsExactlyInAnyOrder("item.(rows)", "item.price");
        assertThat(reads("select w.vintage from Wine w where w.title = 'x'"))
                .contains("item.title")
                .containsAnyOf("wine", "wine.vintage");
        assertThat(reads("from Item")).contains("item", "book", "wine");
    }

    @Test
    void collections_areTheirOwnersAttribute() {
        assertThat(reads("select count(w) from Order o join o.words w")).contains("order.words", "order.(rows)");
        assertThat(reads("select count(l) from Order o join o.labels l")).contains("order.labels", "order.(rows)");
        assertThat(reads("select count(o) from Label l join l.orders o")).contains("order.labels", "label.(rows)");
        assertThat(reads("select count(l) from Order o join o.lines l")).contains("order.lines", "line.(rows)");
    }

    @Test
    void load_dependsOnTheEntity() {
        assertThat(read(s -> s.find(Shop.Order.class, 1L))).contains("order");
        assertThat(read(s -> s.find(Shop.Label.class, 1L))).containsExactly("label");
    }

    @Test
    void version_isAnyChange() {
        assertThat(reads("select max(o.version) from Order o")).containsExactly("order");
    }

    @Test
    void nativeStatement_isReadAsAnyOther() {
        assertThat(read(s -> s.createNativeQuery("select QUANTITY from public.line", Integer.class)
                        .list()))
                .containsExactlyInAnyOrder("line.(rows)", "line.quantity");
        assertThat(read(s -> s.createNativeQuery("select 1 from Information_Schema.Tables", Integer.class)
                        .list()))
                .contains("order", "item", "line", "label");
    }

    @Test
    void viewThatSaysWhatItReads_isThat() {
        assertThat(reads("select sum(t.total) from Turnover t"))
                .containsExactlyInAnyOrder("line", "order.lines", "order.(rows)");
    }

    @Test
    void whatIsNotReactive_andWrites_tellNothing() {
        assertThat(reads("from Plain")).isEmpty();
        assertThat(read(s -> s.createMutationQuery("update Line l set l.quantity = 3")
                        .executeUpdate()))
                .isEmpty();
    }

    @Test
    void inspectorOfTheApplication_staysInForce_andGoesFirst() {
        configured.from = "remark";
        assertThat(reads("select l.remark from Line l"))
                .contains("line.quantity")
                .doesNotContain("line.remark");
        assertThat(configured.seen).isNotEmpty();
    }

    @Test
    void statement_ofAFailingPage_runsAllTheSame() {
        // There is no implementation of Faces here to ask for a page.
        page.close();
        Long lines = factory.fromTransaction(
                s -> s.createQuery("select count(l) from Line l", Long.class).getSingleResult());
        assertThat(lines).isZero();
    }

    private Set<String> reads(String query) {
        return read(session -> session.createQuery(query, Object.class).list());
    }

    private Set<String> read(Consumer<Session> work) {
        return page.region(() -> factory.inTransaction(work::accept));
    }

    private static final class Renaming implements StatementInspector {

        private static final long serialVersionUID = 1L;

        private final transient List<String> seen = new ArrayList<>();
        private String from = "-";

        @Override
        public String inspect(String sql) {
            seen.add(sql);
            return sql.contains(from) ? sql.replace(from, "quantity") : null;
        }
    }

    private static final class NoEntities implements Entities {

        @Override
        public EntityWords orNull(Class<?> type) {
            return null;
        }

        @Override
        public Collection<String> assignableTo(Class<?> type) {
            return Set.of();
        }

        @Override
        public boolean isDerived(Path path) {
            return false;
        }

        @Override
        public String segmentOrNull(Object entity) {
            return null;
        }
    }
}
