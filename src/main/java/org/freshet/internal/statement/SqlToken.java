package org.freshet.internal.statement;

import java.util.Locale;

/**
 * One token of a statement.
 *
 * @param text of words and names in lower case and without quotes, as databases differ in how they fold them
 */
record SqlToken(Kind kind, String text) {

    enum Kind {
        /** A keyword, or an identifier without quotes. */
        WORD,
        /** An identifier in quotes. */
        NAME,
        /** A number, a literal or a parameter. */
        VALUE,
        SYMBOL,
        END
    }

    static final SqlToken END = new SqlToken(Kind.END, "");

    static SqlToken word(String text) {
        return new SqlToken(Kind.WORD, text.toLowerCase(Locale.ROOT));
    }

    static SqlToken name(String text) {
        return new SqlToken(Kind.NAME, text.toLowerCase(Locale.ROOT));
    }

    static SqlToken value() {
        return new SqlToken(Kind.VALUE, "?");
    }

    static SqlToken symbol(char symbol) {
        return new SqlToken(Kind.SYMBOL, String.valueOf(symbol));
    }

    boolean is(String wordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isIdentifier() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }
}
