package org.freshet.internal.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a statement names. Whatever is not understood is taken for more than it may be.
 *
 * @param reads whether it reads at all
 * @param understood false: it may read anything, and the rest says nothing
 * @param words all identifiers and keywords
 * @param tables what stands where tables do, but for what the statement itself defines
 * @param all whether it may read columns that it does not name, as {@code select *} does
 */
record Sql(boolean reads, boolean understood, Set<String> words, Set<String> tables, boolean all) {

    private static final Sql WRITES = new Sql(false, true, Set.of(), Set.of(), false);
    private static final Sql ANYTHING = new Sql(true, false, Set.of(), Set.of(), true);

    private static final Set<String> READING = Set.of("select", "with", "values");
    private static final Set<String> WRITING = Set.of(
            "insert",
            "update",
            "delete",
            "merge",
            "replace",
            "upsert",
            "truncate",
            "create",
            "alter",
            "drop",
            "set",
            "lock",
            "savepoint",
            "release",
            "commit",
            "rollback",
            "begin",
            "comment",
            "grant",
            "analyze");

    /** No names without quotes, unless after a dot, though there are tables of these names. */
    private static final Set<String> RESERVED = Set.of("order", "group", "select", "from", "where", "table");

    /** What may follow the star of {@code select *}; what follows that of a product is another factor. */
    private static final Set<String> AFTER_STAR = Set.of("from", "into", ",", ")", ";", "union", "except", "intersect");

    /** Tables of databases that have no {@code select} without one. */
    private static final Set<String> NO_TABLES = Set.of("dual", "sysdummy1");

    static Sql of(String text) {
        List<SqlToken> tokens = SqlTokens.of(text);
        String first = tokens == null ? "" : first(tokens);
        if (WRITING.contains(first)) {
            return isOne(tokens) ? WRITES : ANYTHING;
        } else if (!READING.contains(first)) {
            return ANYTHING;
        }
        SqlSources sources = new SqlSources(tokens);
        if (!sources.isComplete()) {
            return ANYTHING;
        }
        Set<String> words = new HashSet<>();
        boolean all = sources.renamesColumns();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.isIdentifier()
                    && !(token.isWord()
                            && RESERVED.contains(token.text())
                            && !token(tokens, i - 1).is("."))) {
                words.add(token.text());
                all |= token.is("natural") || isWholeRow(tokens, i, sources);
            }
            all |= token.is("*") && isStar(tokens, i);
        }
        Set<String> tables = new HashSet<>(sources.tables());
        tables.removeAll(NO_TABLES);
        if (words.contains("with")) {
            tables.removeAll(defined(tokens));
        }
        return new Sql(true, true, words, tables, all);
    }

    private static String first(List<SqlToken> tokens) {
        return tokens.stream()
                .filter(token -> !token.is("("))
                .findFirst()
                .filter(SqlToken::isWord)
                .map(SqlToken::text)
                .orElse("");
    }

    /** Whether nothing comes behind it: a batch may write first and read then. */
    private static boolean isOne(List<SqlToken> tokens) {
        return tokens.subList(0, tokens.size() - 1).stream().noneMatch(token -> token.is(";"));
    }

    /** {@code select t from task t}, {@code row_to_json(t)}: the table stands for all its columns. */
    private static boolean isWholeRow(List<SqlToken> tokens, int index, SqlSources sources) {
        String name = tokens.get(index).text();
        return (sources.aliases().contains(name) || sources.tables().contains(name))
                && !sources.isDeclaration(index)
                && !token(tokens, index + 1).is(".")
                && !token(tokens, index - 1).is(".");
    }

    private static boolean isStar(List<SqlToken> tokens, int index) {
        SqlToken before = token(tokens, index - 1);
        SqlToken after = token(tokens, index + 1);
        if (before.is("(") && after.is(")") && token(tokens, index - 2).is("count")) {
            return false;
        }
        boolean product = (before.isIdentifier() || before.kind() == SqlToken.Kind.VALUE || before.is(")"))
                && !before.is("select")
                && !before.is("distinct")
                && !before.is("all");
        return !product || after == SqlToken.END || AFTER_STAR.contains(after.text());
    }

    /** The names that {@code with} gives: {@code with open as (select ...)}, {@code with recursive tree(id) as (...)}. */
    private static Set<String> defined(List<SqlToken> tokens) {
        Set<String> names = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).is("as")) {
                int before = i - 1;
                if (tokens.get(before).is(")")) {
                    while (before > 0 && !tokens.get(before).is("(")) {
                        before--;
                    }
                    before--;
                }
                boolean query = token(tokens, i + 1).is("(")
                        || token(tokens, i + 1).is("materialized")
                        || token(tokens, i + 1).is("not");
                if (query && before >= 0) {
                    names.add(tokens.get(before).text());
                }
            }
        }
        return names;
    }

    private static SqlToken token(List<SqlToken> tokens, int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : SqlToken.END;
    }
}
