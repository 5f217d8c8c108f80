package org.freshet.internal.check;

import java.util.ArrayList;
import java.util.List;

/** Finds the EL expressions inside of text, without understanding them (Jakarta Expression Language 5.0, 1.2). */
final class El {

    /** Stands for the value of an expression: part of no path and of no name. */
    static final char VALUE = '#';

    /**
     * Where one stands.
     *
     * @param end exclusive
     */
    record Span(int start, int end) {}

    private El() {}

    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length() - 1) {
            char c = text.charAt(at);
            boolean opens = text.charAt(at + 1) == '{' && (c == '#' || c == '$');
            if (opens) {
                int end = end(text, at + 2);
                if (end < 0) {
                    return spans;
                }
                spans.add(new Span(at, end));
                at = end;
            } else {
                // What follows a backslash is no expression.
                at += c == '\\' ? 2 : 1;
            }
        }
        return spans;
    }

    static boolean isIn(String text) {
        return !spans(text).isEmpty();
    }

    /** The text with {@link #VALUE} for each expression. */
    static String withoutExpressions(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Span span : spans(text)) {
            out.append(text, at, span.start()).append(VALUE);
            at = span.end();
        }
        return out.append(text.substring(at)).toString();
    }

    /** Splits at space outside of expressions. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int at = 0;
        for (Span span : spans(text)) {
            split(text.substring(at, span.start()), word, words);
            word.append(text, span.start(), span.end());
            at = span.end();
        }
        split(text.substring(at) + ' ', word, words);
        return words;
    }

    private static void split(String text, StringBuilder word, List<String> words) {
        for (char c : text.toCharArray()) {
            if (!Character.isWhitespace(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
    }

    /** After the brace that closes; -1 if there is none. */
    private static int end(String text, int from) {
        int depth = 1;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = endOfLiteral(text, at);
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    /** The closing quote, or the end of the text. */
    static int endOfLiteral(String text, int quote) {
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(quote)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }
}
