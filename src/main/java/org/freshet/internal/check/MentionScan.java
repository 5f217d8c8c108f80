package org.freshet.internal.check;

import java.util.Set;

/** Goes through one expression and notes what it mentions. */
final class MentionScan {

    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "true",
            "false",
            "null",
            "instanceof",
            "empty",
            "div",
            "mod");

    private final String text;
    private final Mentions mentions;
    private int at;

    MentionScan(String expression, Mentions mentions) {
        this.mentions = mentions;
        this.text = expression.substring(2, expression.length() - 1);
    }

    void run() {
        boolean ofResult = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isJavaIdentifierStart(c)) {
                if (ofResult) {
                    mentions.properties().add(identifier());
                    ofResult = false;
                } else {
                    chain();
                }
            } else if (c == '\'' || c == '"') {
                at = El.endOfLiteral(text, at) + 1;
            } else if (Character.isDigit(c)) {
                number();
            } else {
                ofResult = c == '.' || ofResult && Character.isWhitespace(c);
                at++;
            }
        }
    }

    private void chain() {
        int start = at;
        StringBuilder chain = new StringBuilder(identifier());
        if (KEYWORDS.contains(chain.toString()) || isFunction(start)) {
            return;
        }
        String next = propertyOrNull();
        while (next != null) {
            mentions.properties().add(next);
            chain.append('.').append(next);
            next = propertyOrNull();
        }
        mentions.chains().add(chain.toString());
    }

    private String identifier() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** {@code .name} or {@code ['name']}; else stays where it is. */
    private String propertyOrNull() {
        int before = at;
        space();
        if (take('.')) {
            space();
            if (at < text.length() && Character.isJavaIdentifierStart(text.charAt(at))) {
                return identifier();
            }
        } else if (take('[')) {
            space();
            String literal = literalOrNull();
            space();
            if (literal != null && Paths.isSegment(literal) && take(']')) {
                return literal;
            }
        }
        at = before;
        return null;
    }

    private String literalOrNull() {
        if (at == text.length() || text.charAt(at) != '\'' && text.charAt(at) != '"') {
            return null;
        }
        int start = at + 1;
        int end = El.endOfLiteral(text, at);
        at = Math.min(end + 1, text.length());
        return text.substring(start, end);
    }

    /** {@code fn:length(}; after a question mark it may as well be the other half of a choice. */
    private boolean isFunction(int start) {
        int before = at;
        if (take(':') && text.lastIndexOf('?', start) < 0 && !identifier().isEmpty() && take('(')) {
            return true;
        }
        at = before;
        return false;
    }

    private void number() {
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
    }

    private boolean take(char c) {
        boolean taken = at < text.length() && text.charAt(at) == c;
        at += taken ? 1 : 0;
        return taken;
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
