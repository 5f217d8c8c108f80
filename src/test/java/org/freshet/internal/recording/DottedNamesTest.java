package org.freshet.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.freshet.internal.region.Path;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beans whose names have dots in them: CDI's resolver answers to what such a name begins with, too. */
@EnableWeld
@SuppressWarnings("serial")
class DottedNamesTest {

    private static final Query TASKS = new Query(List.of("task"), List.of());
    private static final Query OTHER = new Query(List.of("person"), List.of());

    @WeldSetup
    WeldInitiator weld = WeldInitiator.from(Cart.class, Board.class, Plain.class)
            .activate(RequestScoped.class)
            .build();

    @Inject
    private BeanManager beans;

    private Page page;

    @BeforeEach
    void open() {
        page = new Page(new NoEntities(), beans, () -> false);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void beanOfTheSession_isPersonal_byWhateverName() {
        assertThat(page.evidence("shop.cart")).containsExactly("bean shop.cart is @SessionScoped");
        assertThat(page.evidence("shop.new.board")).isEmpty();
        assertThat(page.isPersonalInside("shop.cart")).isTrue();
        page.value("shop.cart");
        assertThat(page.isPersonal()).isTrue();
    }

    @Test
    void bean_isThatOfItsPaths_andOfItsStatements() {
        page.value("plain.size");
        assertThat(page.region("shop.new.board.size")).containsExactlyInAnyOrder("shop.new.board.size", "task");
        assertThat(page.region("shop.new.board.declared")).containsExactly("shop.new.board.declared");
    }

    private static void run(Query query) {
        Recorder.ran(FacesContext.getCurrentInstance(), query);
    }

    @Named("shop.cart")
    @SessionScoped
    public static class Cart implements Serializable {}

    @Named("shop.new.board")
    @RequestScoped
    public static class Board {
        public int getSize() {
            run(TASKS);
            return 1;
        }

        public int getDeclared() {
            run(TASKS);
            return 1;
        }
    }

    @Named
    @RequestScoped
    public static class Plain {
        public int getSize() {
            run(OTHER);
            return 1;
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
            return path.toString().startsWith("shop.new.board.declared");
        }

        @Override
        public String segmentOrNull(Object entity) {
            return null;
        }
    }
}
