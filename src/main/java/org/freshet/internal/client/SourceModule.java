package org.freshet.internal.client;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One module of the client's sources, without what no browser needs: comments and indentation. Sources are formatted, so what stands at the
 * beginning of a line is on the module's top level.
 *
 * @param imports the names that it imports, by the file that exports them, in the order of the import lines
 * @param names of its top level
 * @param exports those of them that it exports
 * @param code without the import lines
 */
record SourceModule(
        String file, Map<String, List<String>> imports, Set<String> names, Set<String> exports, String code) {

    private static final Pattern COMMENT = Pattern.compile("(?ms)\\s*/\\*\\*\\s.*?\\*/|^\\s*//[^\\n]*");
    private static final Pattern INDENTATION = Pattern.compile("(?m)^\\s+");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{([^}]*)} from \"\\./([\\w-]+\\.js)\";\\R");
    private static final Pattern OTHER_IMPORT = Pattern.compile("(?m)^import\\b.*|\\bimport\\(.*");
    private static final Pattern TEXT_OVER_LINES = Pattern.compile("(?m)^[^`\\n]*`(?:[^`\\n]*`[^`\\n]*`)*[^`\\n]*$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ");
    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^(export )?(?:(?:async )?function\\*?|class|const|let) ([\\w$]+)(?=[ (;]).*");
    private static final Pattern OTHER_DECLARATION =
            Pattern.compile("(?m)^(?:export|async|function|class|const|let|var)\\b.*");

    /** @throws IllegalStateException if the source has what cannot be joined with others */
    static SourceModule parse(String file, String source) {
        String code = COMMENT.matcher(source).replaceAll("").stripLeading();
        Map<String, List<String>> imports = new LinkedHashMap<>();
        Matcher line = IMPORT.matcher(code);
        while (line.find()) {
            imports.put(line.group(2), Arrays.asList(line.group(1).strip().split(",\\s*")));
        }
        code = line.replaceAll("");
        Set<String> names = new HashSet<>();
        Set<String> exports = new HashSet<>();
        Matcher declaration = DECLARATION.matcher(code);
        while (declaration.find()) {
            names.add(declaration.group(2));
            if (declaration.group(1) != null) {
                exports.add(declaration.group(2));
            }
        }
        refuse(file, OTHER_IMPORT.matcher(code));
        refuse(file, TEXT_OVER_LINES.matcher(code));
        refuse(file, OTHER_DECLARATION.matcher(declaration.replaceAll("")));
        return new SourceModule(
                file, imports, names, exports, INDENTATION.matcher(code).replaceAll(""));
    }

    /** To stand beside other modules: what it exports is a name like any other there. */
    String inner() {
        return EXPORT.matcher(code).replaceAll("");
    }

    private static void refuse(String file, Matcher unknown) {
        if (unknown.find()) {
            throw new IllegalStateException(
                    file + " cannot be joined with other modules because of: " + unknown.group());
        }
    }
}
