package org.freshet.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xml.sax.Attributes;

/** Collects what one file says, as the Facelets compiler would take it. */
final class ViewCollector {

    private final String view;
    private final Deque<TagKind> tags = new ArrayDeque<>();
    private final Deque<OpenRegion> open = new ArrayDeque<>();
    private final List<OpenRegion> regions = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<Expression> outside = new ArrayList<>();
    private final Map<String, List<Expression>> variables = new HashMap<>();
    private final Set<String> includes = new TreeSet<>();
    private boolean includesAnything;
    private boolean porous;

    private int repeating;
    private int removing;
    private boolean finished;

    ViewCollector(String view) {
        this.view = view;
    }

    View view() {
        List<RegionDeclaration> declarations =
                regions.stream().map(OpenRegion::declaration).toList();
        return new View(view, declarations, groups, outside, variables, includes, includesAnything, porous);
    }

    void start(String namespace, String name, Attributes attributes, int line) {
        TagKind kind = TagKind.of(namespace, name, attributes, tags.peek());
        if (kind == TagKind.TRIMMING && counts()) {
            forget();
        }
        tags.push(kind);
        nested(kind, 1);
        if (!counts()) {
            return;
        }
        if (kind == TagKind.REGION) {
            open.push(new OpenRegion(view, line, attributes, repeating > 0));
            regions.add(open.peek());
        } else if (namespace.equals(Namespaces.FRESHET) && attributes.getValue("group") != null) {
            groups.add(attributes.getValue("group"));
        }
        porous |= !open.isEmpty() && Namespaces.takesContent(namespace, name);
        boolean facelets = Namespaces.FACELETS.contains(namespace);
        variable(facelets && name.equals("param") ? "name" : "var", attributes, expressions(attributes, line));
        if (facelets) {
            include(attributes.getValue(name.equals("include") ? "src" : "template"));
        }
        String composite = Namespaces.compositeOrNull(namespace, name);
        if (composite != null) {
            includes.add(composite);
        }
    }

    void end() {
        boolean counted = counts();
        TagKind kind = tags.pop();
        nested(kind, -1);
        if (kind == TagKind.REGION && counted) {
            open.pop();
        }
        finished |= kind == TagKind.TRIMMING && counted;
    }

    void text(String text, int firstLine) {
        if (!counts()) {
            return;
        }
        int line = firstLine;
        int at = 0;
        for (El.Span span : El.spans(text)) {
            line += (int) text.substring(at, span.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            at = span.start();
            scope().add(new Expression(text.substring(span.start(), span.end()), line));
        }
    }

    private boolean counts() {
        return !finished && removing == 0;
    }

    private void forget() {
        open.clear();
        regions.clear();
        groups.clear();
        outside.clear();
        variables.clear();
        includes.clear();
        includesAnything = false;
        porous = false;
        repeating = 0;
    }

    private void nested(TagKind kind, int step) {
        repeating += kind == TagKind.REPEATING ? step : kind == TagKind.SINGLE ? -step : 0;
        removing += kind == TagKind.REMOVING ? step : 0;
    }

    private List<Expression> scope() {
        return open.isEmpty() ? outside : open.peek().els();
    }

    private List<Expression> expressions(Attributes attributes, int line) {
        List<Expression> found = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            String value = attributes.getValue(i);
            El.spans(value).forEach(span -> found.add(new Expression(value.substring(span.start(), span.end()), line)));
        }
        scope().addAll(found);
        return found;
    }

    private void variable(String attribute, Attributes attributes, List<Expression> sources) {
        String variable = attributes.getValue(attribute);
        if (variable != null) {
            variables.computeIfAbsent(variable, v -> new ArrayList<>()).addAll(sources);
        }
    }

    private void include(String file) {
        if (file != null && El.isIn(file)) {
            includesAnything = true;
            porous |= !open.isEmpty();
        } else if (file != null) {
            includes.add(FileNames.resolve(view, file));
        }
    }
}
