package org.freshet.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

    @Test
    void select_ofHibernate_namesTablesAndColumnsButNoAll() {
        Sql sql = Sql.of("select count(*) from Task t1_0 left join Project p1_0 on p1_0.id=t1_0.project_id "
                + "where t1_0.done=true and t1_0.title like ? escape '\\'");
        assertThat(sql.reads()).isTrue();
        assertThat(sql.understood()).isTrue();
        assertThat(sql.all()).isFalse();
        assertThat(sql.tables()).containsExactlyInAnyOrder("task", "project");
        assertThat(sql.words()).contains("done", "title", "project_id").doesNotContain("estimate");
    }

    @Test
    void literalsAndComments_thatLookLikeNames_nameNothing() {
        Sql sql = Sql.of(
                "/* select hidden */ select 'from note', \"title\" -- weight, 'x\n from `my task` where x = 'it''s done'");
        assertThat(sql.understood()).isTrue();
        assertThat(sql.tables()).containsExactly("my task");
        assertThat(sql.words()).contains("title", "x").doesNotContain("note", "hidden", "weight", "done", "s");
    }

    @Test
    void keyword_isNoName_unlessInQuotes() {
        assertThat(Sql.of("select count(*) from line group by id order by 1").words())
                .doesNotContain("order", "group");
        assertThat(Sql.of("select count(*) from \"order\"").words()).contains("order");
    }

    @Test
    void keyword_afterADot_isAName() {
        assertThat(Sql.of("select t.order from shop.group t").words()).contains("order", "group");
    }

    @Test
    void tables_haveNamesWithoutSchemaAndQuotes() {
        assertThat(Sql.of("select id from Demo.\"Task\" a, [dbo].[Note] b cross join catalog..Tag as c")
                        .tables())
                .containsExactlyInAnyOrder("task", "note", "tag");
    }

    @Test
    void subselects_andUnions_nameTheirTablesToo() {
        assertThat(Sql.of(
                                "(select a from x) union all (select b from (select c from y where d in (select e from z)) w)")
                        .tables())
                .containsExactlyInAnyOrder("x", "y", "z");
    }

    @Test
    void joins_inParenthesesAndWithoutTheWord_nameTheirTables() {
        assertThat(Sql.of(
                                "select 1 from a left join (b b1 join c c1 on c1.i=b1.i) on b1.j in (1, 2), d where f(x, y) = 1")
                        .tables())
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void namesOfWith_areNoTables() {
        Sql sql = Sql.of("with recursive open_(id, title) as (select id, title from task), o2 as not materialized "
                + "(select * from open_) select o2.id from o2 join person p on p.id = o2.id");
        assertThat(sql.tables()).containsExactlyInAnyOrder("task", "person");
        assertThat(sql.all()).isTrue();
    }

    @Test
    void from_ofFunctionsAndComparisons_isNoClause() {
        assertThat(Sql.of("select extract(year from t.created), trim(both ' ' from t.title) from task t "
                                + "where t.a is distinct from t.b")
                        .tables())
                .containsExactly("task");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from task",
                "select t.* from task t",
                "select distinct * from task",
                "select top 5 * from task",
                "select 1, * from task",
                "select exists(select * from task)",
                "select count(x.*) from task x",
                "select t from task t",
                "select row_to_json(t) from task as t",
                "select count(task) from task",
                "select 1 from task natural join project",
                "select t.b from task as t(a, b)"
            })
    void columns_thatAreReadWithoutName_areAll(String sql) {
        assertThat(Sql.of(sql).all()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from task",
                "select COUNT ( * ) from task t where t.done = 1",
                "select sum(t.price * t.amount), 2 * ? from task t",
                "select t1_0.title from schema1.task t1_0 where t1_0.id = (2 + 1) * 3",
                "select t.title task_title from task t order by t.title",
                "select v.a from (select title from task) v(a), (values (1)) w(b)"
            })
    void columns_thatAreNamed_areNotAll(String sql) {
        assertThat(Sql.of(sql).understood()).isTrue();
        assertThat(Sql.of(sql).all()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'it\\'s' , title from task",
                "select $$from x$$ from task",
                "select 1 # from note\n from task",
                "select 1--2, note from task",
                "set nocount on; select title from task",
                "begin open_tasks(?); end;",
                "select q'[it's]' from task",
                "select U&\"t\\0061\" from task",
                "select 'open from task",
                "select /* /* */ title from note */ 1 from task",
                "select /*! title from note */ 1 from task",
                "select [my column] from task",
                "select (1 from task",
                "select 1) from task",
                "{call count_tasks(?)}",
                "call count_tasks(?)",
                "table task",
                "explain select 1",
                ""
            })
    void oddStatement_isNotUnderstood_soThatItReadsAnything(String sql) {
        assertThat(Sql.of(sql).reads()).isTrue();
        assertThat(Sql.of(sql).understood()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into task (id) select id from note",
                "update task set title=? where id=?",
                " DELETE from task",
                "merge into task using note on 1=1",
                "/* load */ create table x(y int)",
                "update task set title=?;"
            })
    void statement_thatWrites_readsNothing(String sql) {
        assertThat(Sql.of(sql).reads()).isFalse();
    }

    @Test
    void values_andQueriesWithoutTable_nameNone() {
        assertThat(Sql.of("select current_timestamp from dual").tables()).isEmpty();
        assertThat(Sql.of("select 1 from (values (1), (2)) v(a)").tables()).isEmpty();
        assertThat(Sql.of("select 1 from unnest(?) u").tables()).isEqualTo(Set.of("unnest"));
    }
}
