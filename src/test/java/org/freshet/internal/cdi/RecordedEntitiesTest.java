package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.util.List;
import org.freshet.DerivedFrom;
import org.freshet.Reactive;
import org.freshet.internal.capture.EntityModels;
import org.freshet.internal.capture.EntityPaths;
import org.freshet.internal.check.Declarations;
import org.junit.jupiter.api.Test;

class RecordedEntitiesTest {

    private final EntityPaths names = new EntityPaths(new EntityModels(), List.of(Memo.class, Page.class));
    private final Declarations declarations = new Declarations();

    RecordedEntitiesTest() {
        declarations.entity("memo", Memo.class);
    }

    @Entity
    @Reactive
    static class Memo {

        @Id
        Long id;

        String title;

        @OneToOne
        Page page;

        @OneToOne(mappedBy = "memo")
        Page cover;

        @Transient
        @DerivedFrom({"title", "person.name"})
        public String getBrief() {
            return title;
        }

        @Transient
        @DerivedFrom({"brief", "memo.id"})
        public String getLabel() {
            return getBrief();
        }

        @Transient
        @DerivedFrom({"label", "stats.open"})
        public String getLine() {
            return getLabel();
        }

        @Transient
        @DerivedFrom({"pong", "title"})
        public String getPing() {
            return title;
        }

        @Transient
        @DerivedFrom("ping")
        public String getPong() {
            return title;
        }

        @Transient
        @DerivedFrom("self")
        public String getSelf() {
            return title;
        }

        @Transient
        @DerivedFrom("memo.(rows)")
        public long getRank() {
            return 1;
        }

        @Transient
        @DerivedFrom({})
        public String getFixed() {
            return "fixed";
        }
    }

    @Entity
    @Reactive
    static class Page {

        @Id
        Long id;

        @OneToOne
        Memo memo;

        private Memo back;

        @OneToOne(mappedBy = "page")
        public Memo getBack() {
            return back;
        }
    }

    private List<String> sources(String property) {
        return new RecordedEntities(names, declarations.derived())
                .orNull(Memo.class)
                .derived()
                .get(property);
    }

    @Test
    void source_thatIsAnAttribute_isThatOfTheSameInstance() {
        assertThat(sources("brief")).containsExactlyInAnyOrder("title", "person.name");
    }

    @Test
    void source_thatIsDerivedItself_isWhatItIsDerivedFrom() {
        assertThat(sources("label")).containsExactlyInAnyOrder("title", "person.name", "id");
        assertThat(sources("line")).containsExactlyInAnyOrder("title", "person.name", "id", "stats.open");
    }

    @Test
    void source_thatIsWhichRowsThereAre_isOfNoInstance() {
        assertThat(sources("rank")).containsExactly("memo.(rows)");
    }

    @Test
    void association_thatTheOtherSideStores_isInverse() {
        RecordedEntities entities = new RecordedEntities(names, declarations.derived());
        assertThat(entities.orNull(Memo.class).inverse()).containsExactly("cover");
        assertThat(entities.orNull(Page.class).inverse()).containsExactly("back");
    }

    @Test
    void cycle_ends_withTheAttributesOnIt() {
        assertThat(sources("ping")).containsExactly("title");
        assertThat(sources("pong")).containsExactly("title");
    }

    @Test
    void cycle_withoutAttributes_narrowsNothing_butNoSourcesDo() {
        assertThat(sources("self")).isNull();
        assertThat(sources("fixed")).isEmpty();
    }

    @Test
    void attribute_thatIsDerivedInCode_isASourceBesideItsOwn() {
        declarations.derive("memo.title", "person.name");
        declarations.derive("memo.shown", "memo.title");
        assertThat(sources("shown")).containsExactlyInAnyOrder("title", "person.name");
    }
}
