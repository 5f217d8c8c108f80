package org.freshet.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
class StatementsTest {

    private static final Query ROWS = new Query(List.of(), List.of(Path.of("task", Path.ROWS)));
    private static final Query DONE = new Query(List.of(), List.of(Path.of("task", "done")));
    private static final Query LOAD = new Query(List.of("task"), List.of());
    private static final Query OTHER = new Query(List.of("person"), List.of());

    @WeldSetup
    WeldInitiator weld = WeldInitiator.from(
                    Board.class, Cached.class, Shares.class, SharesToo.class, Model.class, Service.class, Maker.class)
            .activate(RequestScoped.class)
            .build();

    @Inject
    private BeanManager beans;

    private boolean transaction;
    private Page page;

    @BeforeEach
    void open() {
        page = new Page(new TaskAlone(), beans, () -> transaction);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void numberOfABean_dependsOnWhatRanForIt() {
        assertThat(page.region("board.count")).containsExactlyInAnyOrder("board.count", "task.(rows)");
    }

    @Test
    void methodOfABean_dependsOnWhatRanForIt() {
        assertThat(page.region("board.getCount()")).contains("task.(rows)");
    }

    @Test
    void propertyOfTheSameBean_dependsOnWhatRanBefore_inAnotherRegionOrInNone() {
        page.value("board.done");
        assertThat(page.region("board.count")).contains("task.(rows)", "task.done");
        assertThat(page.region("cached.hours")).contains("task");
        assertThat(page.region("cached.days")).contains("task");
    }

    @Test
    void anotherBean_dependsOnNothingOfIt() {
        page.value("cached.hours");
        assertThat(page.region("board.count")).containsExactlyInAnyOrder("board.count", "task.(rows)");
    }

    @Test
    void beans_thatShareAnotherOfTheRequest_dependOnWhatRanForEither() {
        assertThat(page.region("shares.size")).contains("task");
        assertThat(page.region("sharesToo.size")).contains("task");
    }

    @Test
    void producedValue_dependsOnWhatRanForTheBeanThatMakesIt() {
        assertThat(page.region("made")).contains("task");
        assertThat(page.region("made")).contains("task");
        assertThat(page.region("makerToo.twice")).contains("task");
    }

    @Test
    void nestedObject_belongsToItsBean() {
        assertThat(page.region("board.stats.lazyDone")).contains("task.done");
        assertThat(page.region("board.stats.size")).contains("task.done");
    }

    @Test
    void entity_showsItself_soThatStatementsAddNothing() {
        assertThat(page.region("board.task")).contains("task.[1]").doesNotContain("task", "person");
        assertThat(page.region("board.task.title")).contains("task.[1].title").doesNotContain("task", "person");
        assertThat(page.region("board.tasks")).contains("task").doesNotContain("person");
    }

    @Test
    void rowsOfPlainObjects_dependOnWhatRanForTheirBean() {
        Set<String> read = page.region(() -> {
            page.attribute("r", ((List<?>) page.value("board.rows")).get(0));
            page.value("r.size");
        });
        assertThat(read).contains("task");
    }

    @Test
    void whatARowHasBesideItsEntity_dependsOnWhatRanForItsBean() {
        Set<String> read = page.region(() -> {
            page.attribute("r", ((List<?>) page.value("board.mixed")).get(0));
            page.value("r.task.title");
        });
        assertThat(read).doesNotContain("person");
        read = page.region(() -> {
            page.attribute("q", ((List<?>) page.value("board.mixed")).get(0));
            page.value("q.owner");
        });
        assertThat(read).contains("person");
    }

    @Test
    void elementOfAProducedList_dependsOnWhatRanForItsBean() {
        Set<String> read = page.region(() -> {
            page.attribute("m", ((List<?>) page.value("mixed")).get(0));
            page.value("m.owner");
        });
        assertThat(read).contains("person");
    }

    @Test
    void rowFromAroundTheRegion_dependsOnWhateverRan() {
        page.attribute("r", ((List<?>) page.value("board.rows")).get(0));
        assertThat(page.region("r")).contains("task");
        assertThat(page.region("requestScope.r")).contains("task");
    }

    @Test
    void valueThatATagPutAside_dependsOnWhatRanForItsBean() {
        page.value("cached.hours");
        page.attribute("x", page.value("board.rows"));
        Set<String> read = page.region(() -> {
            page.attribute("r", ((List<?>) page.value("x")).get(0));
            page.value("r.size");
        });
        assertThat(read).contains("task");
    }

    @Test
    void whatAListOfEntitiesTells_dependsOnTheEntitiesAlone() {
        assertThat(page.region("board.tasks.size()")).contains("task").doesNotContain("person");
        assertThat(page.region("board.tasks.iterator().hasNext()"))
                .contains("task")
                .doesNotContain("person");
    }

    @Test
    void statusOfAnIterationOverEntities_dependsOnNothing() {
        Set<String> read = page.region(() -> {
            page.value("board.tasks");
            page.attribute("s", new Status());
            page.value("s.index");
        });
        assertThat(read).doesNotContain("person");
    }

    @Test
    void statementOutsideOfExpressions_countsForEverythingLater() {
        run(LOAD);
        assertThat(page.region("board.count")).contains("task");
    }

    @Test
    void statementOfAConverter_countsForTheRegionAroundIt() {
        assertThat(page.region(() -> run(OTHER))).containsExactly("person");
        assertThat(page.region(() -> {})).isEmpty();
    }

    @Test
    void transactionOfTheWholeRequest_letsEveryBeanFindWhatOthersLoaded() {
        transaction = true;
        page.value("cached.hours");
        assertThat(page.region("board.count")).contains("task");
    }

    @Test
    void derivationThatIsDeclared_takesThePlaceOfStatements() {
        assertThat(page.region("board.declared")).containsExactly("board.declared");
        assertThat(page.region("board.declaredStats.size")).doesNotContain("task");
    }

    @Test
    void narrowedEntity_countsByItsRowsOnly() {
        assertThat(page.region(Set.of("task"), () -> page.value("board.done")))
                .contains("task.(rows)")
                .doesNotContain("task.done", "task");
    }

    @Test
    void serviceOfTheApplication_makesNoBeansShare() {
        page.value("cached.hours");
        assertThat(page.region("board.viaService")).doesNotContain("task").contains("task.done");
    }

    private static void run(Query query) {
        Recorder.ran(FacesContext.getCurrentInstance(), query);
    }

    public static final class Task {
        public String getTitle() {
            return "milk";
        }
    }

    public record Row(Task task, String owner) {
        public Task getTask() {
            return task;
        }

        public String getOwner() {
            return owner;
        }
    }

    public static final class Status {
        public int getIndex() {
            return 1;
        }
    }

    public static final class Stats {
        private Integer size;

        public int getLazyDone() {
            run(DONE);
            size = 3;
            return size;
        }

        public Integer getSize() {
            return size;
        }
    }

    @Named
    @RequestScoped
    public static class Board {

        @Inject
        private Service service;

        private final Stats stats = new Stats();

        public long getCount() {
            run(ROWS);
            return 1;
        }

        public long getDone() {
            run(DONE);
            return 1;
        }

        public long getDeclared() {
            run(LOAD);
            return 1;
        }

        public Stats getDeclaredStats() {
            run(LOAD);
            return new Stats();
        }

        public Stats getStats() {
            return stats;
        }

        public Task getTask() {
            run(OTHER);
            return new Task();
        }

        public List<Task> getTasks() {
            run(OTHER);
            return List.of(new Task());
        }

        public List<Stats> getRows() {
            run(LOAD);
            return List.of(new Stats());
        }

        public List<Row> getMixed() {
            run(OTHER);
            return List.of(new Row(new Task(), "Ada"));
        }

        public long getViaService() {
            return service.done();
        }
    }

    @Named
    @RequestScoped
    public static class Cached {

        @Inject
        private Service service;

        private int hours;

        @PostConstruct
        void load() {
            run(LOAD);
            hours = 8;
        }

        public int getHours() {
            return hours;
        }

        public int getDays() {
            return hours / 8;
        }
    }

    @ApplicationScoped
    public static class Service {
        long done() {
            run(DONE);
            return 1;
        }
    }

    @RequestScoped
    public static class Model {
        private Integer size;

        int size() {
            if (size == null) {
                run(LOAD);
                size = 1;
            }
            return size;
        }
    }

    @Named
    @RequestScoped
    public static class Shares {
        @Inject
        private Model model;

        public int getSize() {
            return model.size();
        }
    }

    @Named
    @RequestScoped
    public static class SharesToo {
        @Inject
        private Model model;

        public int getSize() {
            return model.size();
        }
    }

    @Named("makerToo")
    @RequestScoped
    public static class Maker {
        private Integer made;

        @Produces
        @Named("made")
        @Dependent
        Integer made() {
            if (made == null) {
                run(LOAD);
                made = 4;
            }
            return made;
        }

        @Produces
        @Named("mixed")
        @Dependent
        List<Row> mixed() {
            run(OTHER);
            return List.of(new Row(new Task(), "Ada"));
        }

        public int getTwice() {
            return 2 * made();
        }
    }

    private static final class TaskAlone implements Entities {

        @Override
        public EntityWords orNull(Class<?> type) {
            return type == Task.class ? new EntityWords("task", Set.of("title"), Set.of(), Map.of()) : null;
        }

        @Override
        public Collection<String> assignableTo(Class<?> type) {
            return type == Task.class ? Set.of("task") : Set.of();
        }

        @Override
        public boolean isDerived(Path path) {
            return path.toString().startsWith("board.declared");
        }

        @Override
        public String segmentOrNull(Object entity) {
            return "[1]";
        }
    }
}
