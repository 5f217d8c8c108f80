package org.freshet.internal.recording;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that an expression begins with, or parts of it do; rather too many than too few: words such as {@code empty} are among them. */
final class ExpressionNames {

    private static final Pattern LITERAL = Pattern.compile("'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.])[A-Za-z_$][\\w$]*");

    private ExpressionNames() {}

    static Set<String> of(String expression) {
        Set<String> names = new LinkedHashSet<>();
        int start = expression.indexOf('{');
        String code = start < 0 ? "" : expression.substring(start);
        Matcher matcher = NAME.matcher(LITERAL.matcher(code).replaceAll(" "));
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }
}
