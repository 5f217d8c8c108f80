package org.freshet.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.freshet.DerivedFrom;
import org.freshet.ReactiveDeclarations;
import org.freshet.internal.text.CheckTexts;

/** Collects what an application declares, in code and by {@link DerivedFrom}. For one thread. */
public final class Declarations implements ReactiveDeclarations {

    private final List<Derivation> derivations = new ArrayList<>();
    private final Map<String, Map<String, Set<String>>> regions = new LinkedHashMap<>();
    private final List<Finding> mistakes = new ArrayList<>();

    @Override
    public void derive(String path, String... sources) {
        add(path, List.of(sources), "derive(\"" + path + "\")");
    }

    @Override
    public Region region(String view, String region) {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(region, "region");
        Set<String> paths = regions.computeIfAbsent(view, v -> new LinkedHashMap<>())
                .computeIfAbsent(region, r -> new LinkedHashSet<>());
        return more -> paths.addAll(valid(List.of(more), "region(\"" + view + "\", \"" + region + "\")"));
    }

    /** Takes what the getters of a named bean are derived from. */
    public void bean(String name, Class<?> type) {
        annotated(name, type, source -> source);
    }

    /** Takes what the getters of an entity are derived from. */
    public void entity(String path, Class<?> type) {
        annotated(path, type, source -> source.contains(".") ? source : path + '.' + source);
    }

    /** All of them, in the order of declaration; the paths are valid. */
    public List<Derivation> derivations() {
        return List.copyOf(derivations);
    }

    /** The sources of each derived path, from all its derivations. */
    public Map<String, Set<String>> derived() {
        Map<String, Set<String>> derived = new TreeMap<>();
        derivations.forEach(d ->
                derived.computeIfAbsent(d.path(), p -> new LinkedHashSet<>()).addAll(d.sources()));
        return Collections.unmodifiableMap(derived);
    }

    /** All that were named, also without a path; the paths are valid. */
    public List<DeclaredRegion> regions() {
        List<DeclaredRegion> declared = new ArrayList<>();
        regions.forEach((view, ofView) ->
                ofView.forEach((region, paths) -> declared.add(new DeclaredRegion(view, region, paths))));
        return declared;
    }

    /** What was said that cannot be taken. */
    List<Finding> mistakes() {
        return mistakes;
    }

    private void annotated(String prefix, Class<?> type, UnaryOperator<String> qualify) {
        AnnotatedMethods.of(type).forEach(method -> {
            String place = "@DerivedFrom on " + AnnotatedMethods.name(method);
            String property = Getters.propertyOrNull(method);
            if (property == null) {
                mistakes.add(Finding.error(CheckTexts.derivedFromOnNoGetter(AnnotatedMethods.name(method))));
            } else {
                List<String> sources = Arrays.stream(
                                method.getAnnotation(DerivedFrom.class).value())
                        .map(qualify)
                        .toList();
                add(prefix + '.' + property, sources, place);
            }
        });
    }

    private void add(String path, List<String> sources, String place) {
        if (!valid(List.of(path), place).isEmpty()) {
            derivations.add(new Derivation(path, Set.copyOf(valid(sources, place)), place));
        }
    }

    private List<String> valid(List<String> paths, String place) {
        paths.stream()
                .filter(path -> !Paths.isValid(path))
                .forEach(path -> mistakes.add(Finding.error(CheckTexts.noPath(place, path, Paths.RULE))));
        return paths.stream().filter(Paths::isValid).toList();
    }
}
