package org.freshet.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the expressions mention whose values may stand inside a region: those in regions, those in files that may become part of one, and
 * where the variables in them come from. If that cannot be told, all expressions there are.
 */
final class LiveMentions {

    /** What Faces puts at hand and that leads to no bean (Jakarta Faces 4.0, 5.6.2.1). */
    private static final Set<String> IMPLICIT = Set.of(
            "application",
            "component",
            "cookie",
            "externalContext",
            "facesContext",
            "header",
            "headerValues",
            "initParam",
            "param",
            "paramValues",
            "request",
            "resource",
            "session",
            "view");

    private final Views views;
    private final Set<String> beans;

    LiveMentions(Views views, Set<String> beans) {
        this.views = views;
        this.beans = beans;
    }

    Mentions find() {
        List<Expression> live = new ArrayList<>();
        Set<String> included = views.included();
        for (View view : views.all()) {
            boolean part = included.contains(view.name()) || !view.isPage();
            live.addAll(part ? view.expressions() : view.inside());
        }
        boolean known = views.all().stream().noneMatch(View::porous) && addSources(live);
        return Mentions.of(known ? live : all());
    }

    /** Adds where variables come from. False if one comes from nowhere. */
    private boolean addSources(List<Expression> live) {
        Map<String, List<Expression>> variables = views.all().stream()
                .flatMap(view -> view.variables().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, LiveMentions::joined));
        Set<String> seen = new HashSet<>();
        Deque<String> roots = new ArrayDeque<>(Mentions.of(live).roots());
        while (!roots.isEmpty()) {
            String root = roots.pop();
            if (variables.containsKey(root) && seen.add(root)) {
                live.addAll(variables.get(root));
                roots.addAll(Mentions.of(variables.get(root)).roots());
            } else if (!variables.containsKey(root) && !beans.contains(root) && !IMPLICIT.contains(root)) {
                return false;
            }
        }
        return true;
    }

    private List<Expression> all() {
        return views.all().stream().flatMap(view -> view.expressions().stream()).toList();
    }

    private static List<Expression> joined(List<Expression> one, List<Expression> other) {
        List<Expression> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
