package org.freshet.internal.client;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a module what no browser needs: spaces, long names of private members, and the settings, which are put where they are
 * used. Like {@link Joiner} it knows no more of the language than our sources need, and refuses the rest.
 */
final class Squeezer {

    /** Texts, regular expressions, then what may be squeezed. */
    private static final Pattern TOKEN = Pattern.compile("(\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
            + "|`(?:[^`\\\\\\n]|\\\\.)*`"
            + "|(?<=[(,=:!&|?] ?)/(?![/*])(?:[^/\\\\\\n\\[]|\\\\.|\\[(?:[^]\\\\\\n]|\\\\.)*])+/)"
            + "|(\\s+)|//");

    private static final Pattern PRIVATE = Pattern.compile("#[A-Za-z]\\w*");
    private static final Pattern SETTINGS = Pattern.compile("(?ms)^const settings = \\{\\n(.*?)^};\\n");
    private static final Pattern SETTING = Pattern.compile("(\\w+): ([\\w *]+),\\n");
    private static final Pattern USE = Pattern.compile("\\bsettings\\.(\\w+)");
    private static final String SEPARATING = "(){}[];,=<>?:&|!*%~^";
    private static final int LETTERS = 26;

    private Squeezer() {}

    /** @throws IllegalStateException if there is something that could become something else */
    static String squeezed(String module) {
        return withoutSpaces(withShortNames(withSettings(module)));
    }

    private static String withSettings(String module) {
        Matcher settings = SETTINGS.matcher(module);
        if (!settings.find()) {
            return module;
        }
        Map<String, String> values = new HashMap<>();
        String rest = replaced(SETTING, settings.group(1), setting -> {
            values.put(setting.group(1), '(' + setting.group(2) + ')');
            return "";
        });
        if (!rest.isBlank()) {
            throw new IllegalStateException("No settings with plain values: " + rest);
        }
        return replaced(USE, settings.replaceFirst(""), use -> {
            String value = values.get(use.group(1));
            if (value == null) {
                throw new IllegalStateException("There is no " + use.group());
            }
            return value.contains("*") ? value : value.substring(1, value.length() - 1);
        });
    }

    /** The same for the same name, wherever it is: private members of different classes do not meet. */
    private static String withShortNames(String module) {
        Map<String, String> names = new LinkedHashMap<>();
        return replaced(PRIVATE, module, name -> names.computeIfAbsent(name.group(), n -> shortName(names.size())));
    }

    private static String shortName(int number) {
        return "#" + (char) ('a' + number % LETTERS) + (number < LETTERS ? "" : number / LETTERS);
    }

    private static String withoutSpaces(String module) {
        return replaced(TOKEN, module, token -> {
            String text = token.group();
            if (token.group(2) != null) {
                return space(module, token);
            }
            if (text.equals("//") || text.startsWith("`") && open(text)) {
                throw new IllegalStateException("Not to be squeezed: "
                        + module.substring(token.start(), Math.min(module.length(), token.end() + LETTERS)));
            }
            return text;
        });
    }

    private static String space(String module, MatchResult space) {
        char before = space.start() == 0 ? ';' : module.charAt(space.start() - 1);
        char after = space.end() == module.length() ? ';' : module.charAt(space.end());
        boolean line = space.group().contains("\n");
        if (line && before == '}' && "})],;.".indexOf(after) < 0) {
            return "\n";
        }
        return SEPARATING.indexOf(before) >= 0 || SEPARATING.indexOf(after) >= 0 ? "" : line ? "\n" : " ";
    }

    /** Whether a template ends within an expression: so there is another template in it. */
    private static boolean open(String template) {
        return template.chars().filter(c -> c == '{').count()
                != template.chars().filter(c -> c == '}').count();
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
    }
}
