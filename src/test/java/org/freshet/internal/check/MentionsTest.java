package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static Mentions of(String expression) {
        return Mentions.of(List.of(new Expression(expression, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#{todos.open}                      | todos.open",
                "${empty todos.open or not t.done}  | todos.open t.done",
                "#{a.b ? c.d : e}                   | a.b c.d e",
                "#{a['b'].c[\"d\"]}                 | a.b.c.d",
                "#{a[b.c].d}                        | a b.c",
                "#{a[0].b}                          | a",
                "#{a['b.c'].d}                      | a",
                "#{a . b}                           | a.b",
                "#{page.find(t.id, 'x.y').title}    | page.find t.id",
                "#{page.find(1).title eq t.title}   | page.find t.title",
                "#{fn:length(todos.open)}           | todos.open",
                "#{x ? a:b(c.d)}                    | x a b c.d",
                "#{ {'k': a.b, 'l': c} }            | a.b c",
                "#{a.b eq 'c.d' and 1.5 gt 2e3}     | a.b",
                "#{a.b += \"it's #{c}\"}            | a.b",
                "#{a.empty.not}                     | a.empty.not",
                "#{'a.b}                            |"
            })
    void chains_areTheNamesThatAnAccessBeginsWith(String expression, String chains) {
        Set<String> expected = chains == null ? Set.of() : Set.of(chains.split(" "));
        assertThat(of(expression).chains()).isEqualTo(expected);
    }

    @Test
    void properties_areAllNamesButTheFirst_alsoThoseOfResults() {
        assertThat(of("#{page.find(t.id) . title[x.y].z}").properties())
                .containsExactlyInAnyOrder("find", "id", "title", "y", "z");
        assertThat(of("#{page.find(t.id) . title[x.y].z}").roots()).containsExactlyInAnyOrder("page", "t", "x");
    }
}
