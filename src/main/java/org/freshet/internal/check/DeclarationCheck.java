package org.freshet.internal.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.freshet.internal.text.CheckTexts;

/** Judges what was declared in code and by annotations. */
final class DeclarationCheck {

    private final Declarations declarations;
    private final PathCheck paths;

    DeclarationCheck(Declarations declarations, PathCheck paths) {
        this.declarations = declarations;
        this.paths = paths;
    }

    /** @param everywhere of all web applications, any of which may have a view; empty if not all are known: no view is missed then */
    void check(List<Views> everywhere, List<Finding> findings) {
        findings.addAll(declarations.mistakes());
        for (Derivation derivation : declarations.derivations()) {
            new TreeSet<>(derivation.sources())
                    .forEach(source -> paths.check(source, derivation.declaredAt(), findings));
        }
        for (DeclaredRegion declared : declarations.regions()) {
            String place = "region(\"" + declared.view() + "\", \"" + declared.region() + "\")";
            if (!everywhere.isEmpty()) {
                exists(declared, place, everywhere, findings);
            }
            new TreeSet<>(declared.paths()).forEach(path -> paths.check(path, place, findings));
        }
    }

    private static void exists(DeclaredRegion declared, String place, List<Views> everywhere, List<Finding> findings) {
        List<Views> having = everywhere.stream()
                .filter(views -> !views.closure(declared.view()).isEmpty())
                .toList();
        if (having.isEmpty()) {
            String reason = everywhere.stream()
                    .map(views -> views.reasonOrNull(declared.view()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("there is no such file");
            Set<String> pages = everywhere.stream()
                    .flatMap(views -> views.all().stream())
                    .filter(View::isPage)
                    .map(View::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            findings.add(Finding.error(CheckTexts.viewNotLoaded(place, declared.view(), reason, pages)));
        } else if (having.stream().noneMatch(views -> mayHave(declared, views))) {
            Set<String> known = ids(having.stream()
                    .flatMap(views -> views.closure(declared.view()).stream())
                    .toList());
            findings.add(Finding.error(CheckTexts.unknownRegion(place, declared.view(), declared.region(), known)));
        }
    }

    /** Also true if it cannot be told: files that are no pages may be part of one in ways that are not seen here. */
    private static boolean mayHave(DeclaredRegion declared, Views views) {
        List<View> files = views.closure(declared.view());
        boolean anything = files.stream().anyMatch(View::includesAnything);
        List<View> candidates = views.all().stream()
                .filter(view -> anything || files.contains(view) || !view.isPage())
                .toList();
        return !views.areComplete()
                || ids(candidates).stream().anyMatch(id -> id.equals(declared.region()) || El.isIn(id));
    }

    private static Set<String> ids(List<View> files) {
        return files.stream()
                .flatMap(file -> file.regions().stream())
                .map(RegionDeclaration::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
