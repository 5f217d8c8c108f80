package org.freshet.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.freshet.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupPatternsTest {

    private static final Caller NOBODY = new Caller(null, Set.of());

    private final GroupPatterns patterns = new GroupPatterns();

    @ParameterizedTest
    @CsvSource({
        "news,          news,          true",
        "news,          news.sport,    false",
        "news,          anews,         false",
        "news.*,        news.sport,    true",
        "news.*,        news,          false",
        "news.*,        news.a.b,      false",
        "news.*,        newsXsport,    false",
        "news.**,       news.a,        true",
        "news.**,       news.a.b.c,    true",
        "news.**,       news,          false",
        "*.news,        sport.news,    true",
        "*.news,        a.b.news,      false",
        "**.news,       a.b.news,      true",
        "a.*.c,         a.b.c,         true",
        "a.*.c,         a.b.b.c,       false",
        "a.**.c,        a.b.b.c,       true",
        "**,            a,             true",
        "**,            a.b,           true",
        "*,             a.b,           false",
        "a-b_c,         a-b_c,         true"
    })
    void pattern_standsForSegments(String pattern, String group, boolean granted) {
        patterns.allow(pattern);
        assertThat(patterns.judge(NOBODY, group).orElse(false)).isEqualTo(granted);
        assertThat(patterns.problems()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a b", "a*", "***", "a.[b]", "é"})
    void noPattern_isAProblem_andGrantsNothing(String pattern) {
        patterns.allow(pattern).users().anyRole("p");
        patterns.allow("also wrong");
        assertThat(patterns.problems()).hasSize(2).first().asString().contains("RX0410", "'" + pattern + "'", "room.*");
        assertThat(patterns.judge(NOBODY, "a")).isEmpty();
        assertThat(patterns.roles()).isEmpty();
    }

    @ParameterizedTest
    @Tag("S83")
    @CsvSource(
            nullValues = "nobody",
            value = {
                "alice,  '',   users, true",
                "nobody, '',   users, false",
                "alice,  p,    all,   false",
                "alice,  p q,  all,   true",
                "nobody, p q,  all,   false",
                "alice,  p,    any,   true",
                "alice,  '',   any,   false",
                "alice,  p q,  none,  false",
                "alice,  r,    both,  false",
                "alice,  p r,  both,  true"
            })
    void grant_asksForAllThatItNames(String user, String roles, String grant, boolean holds) {
        patterns.allow("users").users();
        patterns.allow("all").allRoles("p", "q");
        patterns.allow("any").anyRole("p", "q");
        patterns.allow("none").anyRole();
        patterns.allow("both").anyRole("p", "q").allRoles("r");
        Caller caller = new Caller(
                user,
                Arrays.stream(roles.split(" ")).filter(role -> !role.isEmpty()).collect(Collectors.toSet()));
        assertThat(patterns.judge(caller, grant)).contains(holds);
    }

    @Test
    void roles_areThoseOfAllGrants() {
        patterns.allow("a").anyRole("p", "q");
        patterns.allow("b").allRoles("q", "r");
        assertThat(patterns.roles()).containsExactly("p", "q", "r");
    }
}
