package org.freshet.internal.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a statement into tokens, whatever database it is for. What databases read differently is {@linkplain #of refused} rather than
 * guessed: a quote taken for the wrong one would hide everything up to the next.
 */
final class SqlTokens {

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;
    private boolean odd;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** Null if it cannot be told for sure. */
    static List<SqlToken> of(String sql) {
        SqlTokens cut = new SqlTokens(sql);
        while (!cut.odd && cut.at < sql.length()) {
            cut.next();
        }
        return cut.odd ? null : cut.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            // To MySQL it is a comment only before a space: 1--1 is 2.
            odd |= at + 2 < sql.length() && !Character.isWhitespace(sql.charAt(at + 2));
            at = end < 0 ? sql.length() : end + 1;
        } else if (sql.startsWith("/*", at)) {
            comment();
        } else if (c == '\'') {
            // MySQL escapes by a backslash, most others do not; a literal that says which is no question.
            boolean escape = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("escape");
            String literal = quoted('\'');
            odd |= literal.indexOf('\\') >= 0 && !escape;
            tokens.add(SqlToken.value());
        } else if (c == '"' || c == '`') {
            String name = quoted(c);
            odd |= name.indexOf('\\') >= 0;
            tokens.add(SqlToken.name(name));
        } else if (c == '[') {
            bracket();
        } else if (Character.isDigit(c)) {
            run();
            tokens.add(SqlToken.value());
        } else if (Character.isJavaIdentifierStart(c) && c != '$') {
            word();
        } else if (c == '$' || c == '#') {
            // A literal in dollars (PostgreSQL), a comment (MySQL), a temporary table (SQL Server).
            odd = true;
        } else {
            tokens.add(c == '?' ? SqlToken.value() : SqlToken.symbol(c));
            at++;
        }
    }

    /** Some databases nest comments, and MySQL runs what is in one that begins with an exclamation mark. */
    private void comment() {
        int end = sql.indexOf("*/", at + 2);
        odd |= end < 0
                || sql.charAt(at + 2) == '!'
                || sql.substring(at + 2, end).contains("/*");
        at = end + 2;
    }

    private String quoted(char quote) {
        StringBuilder content = new StringBuilder();
        for (at++; at < sql.length(); at++) {
            char c = sql.charAt(at);
            if (c == quote) {
                at++;
                if (at == sql.length() || sql.charAt(at) != quote) {
                    return content.toString();
                }
            }
            content.append(c);
        }
        odd = true;
        return "";
    }

    /** A quoted name (SQL Server) or what an array is asked for (PostgreSQL). */
    private void bracket() {
        int end = sql.indexOf(']', at);
        String content = end < 0 ? "" : sql.substring(at + 1, end);
        odd |= content.isEmpty() || !content.chars().allMatch(Character::isJavaIdentifierPart);
        tokens.add(SqlToken.name(content));
        at = end + 1;
    }

    private void word() {
        String word = run();
        tokens.add(SqlToken.word(word));
        char next = at < sql.length() ? sql.charAt(at) : ' ';
        // Literals and names with rules of their own: q'[...]' (Oracle), U&"..." (standard).
        odd |= next == '\'' && (word.equalsIgnoreCase("q") || word.equalsIgnoreCase("nq"))
                || next == '&' && word.equalsIgnoreCase("u");
    }

    private String run() {
        int start = at;
        while (at < sql.length()
                && (Character.isJavaIdentifierPart(sql.charAt(at)) || sql.charAt(at) == '#' || sql.charAt(at) == '@')) {
            at++;
        }
        return sql.substring(start, at);
    }
}
