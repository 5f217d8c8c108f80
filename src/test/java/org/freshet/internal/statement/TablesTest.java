package org.freshet.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.internal.recording.Query;
import org.freshet.internal.region.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TablesTest {

    private final Tables tables = new Tables();

    @BeforeEach
    void map() {
        List.of("Task", "Tag", "Task_Tag", "Other", "Task_View", "Project").forEach(tables::known);
        tables.entity(
                "Task",
                new EntityTable(
                        "task",
                        Map.of("title", Set.of("title"), "done", Set.of("done"), "city", Set.of("address")),
                        "version"));
        tables.entity("Tag", new EntityTable("tag", Map.of("name", Set.of("name")), null));
        tables.entity("Project", new EntityTable("project", Map.of("name", Set.of("title"), "a", Set.of("b")), null));
        tables.collection("Task_Tag", new CollectionTable("task", "tags", Set.of()));
        tables.collection("Task", new CollectionTable("project", "tasks", Set.of("project_id")));
        tables.view("Task_View", List.of("TASK"));
    }

    @Test
    void count_dependsOnWhichRowsThereAre() {
        assertThat(paths("select count(t.id) from Task t")).containsExactly("task.(rows)");
    }

    @Test
    void columns_areAttributes_whereverTheyStand() {
        assertThat(paths("select sum(1) from TASK t where t.CITY = ? order by (select max(x.\"Done\") from Task x)"))
                .containsExactlyInAnyOrder("task.(rows)", "task.address", "task.done");
    }

    @Test
    void allColumns_orTheVersion_areTheEntity() {
        assertThat(whole("select title, done, city from task")).containsExactly("task");
        assertThat(whole("select max(version) from task")).containsExactly("task");
        assertThat(whole("select * from task, tag")).containsExactlyInAnyOrder("task", "tag");
    }

    @Test
    void joinTable_isTheAttributeOfItsOwner() {
        assertThat(paths("select count(*) from Task_Tag where Tag_id = ?"))
                .containsExactlyInAnyOrder("task.tags", "task.(rows)");
    }

    @Test
    void foreignKey_ofACollectionWithoutTable_isTheAttributeOfItsOwner() {
        assertThat(paths("select count(*) from Task where project_id = ?"))
                .containsExactlyInAnyOrder("task.(rows)", "project.tasks");
    }

    @Test
    void tableThatIsMappedButNotReactive_tellsNothing() {
        assertThat(tables.read("select * from Other").isEmpty()).isTrue();
    }

    @Test
    void viewOrFunction_mayReadEverything_butForAViewThatSaysWhat() {
        assertThat(whole("select 1 from unknown_view")).containsExactlyInAnyOrder("task", "tag", "project");
        assertThat(whole("select 1 from f(?) x")).containsExactlyInAnyOrder("task", "tag", "project");
        assertThat(whole("select 1 from Task_View")).containsExactly("task");
    }

    @Test
    void viewOfACollection_orOfATableWithItsSchema_isThatOfItsOwner() {
        tables.known("Tag_View");
        tables.view("Tag_View", List.of("Task_Tag"));
        assertThat(paths("select 1 from Tag_View")).containsExactlyInAnyOrder("task.tags", "task.(rows)");
        tables.known("Name_View");
        tables.view("Name_View", List.of("demo.\"Tag\""));
        assertThat(whole("select 1 from Name_View")).containsExactly("tag");
    }

    @Test
    void oddStatement_readsEverything_andAWriteNothing() {
        assertThat(whole("{call f()}")).containsExactlyInAnyOrder("task", "tag", "project");
        assertThat(tables.read("update task set title = ? where done = ?").isEmpty())
                .isTrue();
    }

    private List<String> paths(String sql) {
        Query query = tables.read(sql);
        assertThat(query.whole()).isEmpty();
        return query.paths().stream().map(Path::toString).toList();
    }

    private Set<String> whole(String sql) {
        return tables.read(sql).whole();
    }
}
