package org.freshet.internal.statement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows the {@code from} clauses of a statement: what stands there as a table, and under which other name. No parser: of everything
 * else it only knows that it is something else.
 */
final class SqlSources {

    private static final Set<String> ENDS_FROM = Set.of(
            "where",
            "group",
            "order",
            "having",
            "union",
            "except",
            "intersect",
            "minus",
            "limit",
            "fetch",
            "offset",
            "window",
            "for",
            "qualify",
            "connect",
            "start",
            "select",
            "returning",
            "into");
    private static final Set<String> NO_ALIAS =
            Set.of("on", "using", "left", "right", "inner", "outer", "full", "cross", "natural", "with", "tablesample");
    private static final Set<String> JOINS = Set.of("join", "straight_join", "apply");
    private static final Set<String> BEFORE_SOURCE = Set.of("lateral", "only");

    private enum Place {
        ELSEWHERE,
        /** A table is to come. */
        SOURCE,
        /** Right after one: another name for it may come. */
        ALIAS,
        /** Further on in the clause. */
        FROM
    }

    /** What is between two parentheses. */
    private static final class Level {
        private Place place = Place.ELSEWHERE;
        private boolean query;

        /** Whether the last source was a table, or a view, by its name. */
        private boolean table;
    }

    private final List<SqlToken> tokens;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<String> tables = new HashSet<>();
    private final Set<String> aliases = new HashSet<>();
    private final Set<Integer> declarations = new HashSet<>();
    private boolean renamesColumns;

    SqlSources(List<SqlToken> tokens) {
        this.tokens = tokens;
        levels.push(new Level());
        for (int i = 0; i < tokens.size() && !levels.isEmpty(); i++) {
            i = take(i);
        }
    }

    /** Whether what was opened was closed. */
    boolean isComplete() {
        return levels.size() == 1;
    }

    /** The names in {@code from} clauses, without schema: tables, views, functions and names of {@code with}. */
    Set<String> tables() {
        return tables;
    }

    Set<String> aliases() {
        return aliases;
    }

    /** Whether the columns of a table get other names: {@code from task as t(a, b)}. */
    boolean renamesColumns() {
        return renamesColumns;
    }

    /** Whether a table gets its name, or its alias, at this token. */
    boolean isDeclaration(int index) {
        return declarations.contains(index);
    }

    /** @return the index of the last token that was taken */
    private int take(int index) {
        SqlToken token = tokens.get(index);
        Level level = levels.peek();
        if (token.is("(")) {
            open(level);
        } else if (token.is(")")) {
            levels.pop();
            if (!levels.isEmpty() && levels.peek().place == Place.SOURCE) {
                levels.peek().place = Place.ALIAS;
                levels.peek().table = false;
            }
        } else if (token.is("select")) {
            level.query = true;
            level.place = Place.ELSEWHERE;
        } else if (level.place == Place.SOURCE && (token.is("values") || token.is("with"))) {
            level.place = Place.ELSEWHERE;
        } else if (token.is("from") && level.query && !token(index - 1).is("distinct")
                || token.isWord() && JOINS.contains(token.text())) {
            level.place = Place.SOURCE;
        } else if (level.place == Place.SOURCE && token.isIdentifier()) {
            return BEFORE_SOURCE.contains(token.text()) && token.isWord() ? index : source(index, level);
        } else if (level.place != Place.ELSEWHERE) {
            further(index, token, level);
        }
        return index;
    }

    private void open(Level around) {
        Level level = new Level();
        // A subquery, which says so itself, or joins in parentheses.
        level.place = around.place == Place.SOURCE ? Place.SOURCE : Place.ELSEWHERE;
        levels.push(level);
    }

    private int source(int start, Level level) {
        int index = start;
        while (token(index + 1).is(".")) {
            index += token(index + 2).is(".") ? 1 : 2;
        }
        tables.add(token(index).text());
        declarations.add(index);
        level.place = Place.ALIAS;
        level.table = true;
        return index;
    }

    private void further(int index, SqlToken token, Level level) {
        if (token.is(",")) {
            level.place = Place.SOURCE;
        } else if (token.isWord() && ENDS_FROM.contains(token.text())) {
            level.place = Place.ELSEWHERE;
        } else if (token.is("as")) {
            return;
        } else if (level.place == Place.ALIAS && token.isIdentifier() && !NO_ALIAS.contains(token.text())) {
            aliases.add(token.text());
            declarations.add(index);
            level.place = Place.FROM;
            renamesColumns |= level.table && token(index + 1).is("(");
        } else {
            level.place = Place.FROM;
        }
    }

    private SqlToken token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : SqlToken.END;
    }
}
