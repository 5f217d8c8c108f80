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

    void check(Views views, List<Finding> findings) {
        findings.addAll(declarations.mistakes());
        for (Derivation derivation : declarations.derivations()) {
            new TreeSet<>(derivation.sources())
                    .forEach(source -> paths.check(source, derivation.declaredAt(), findings));
        }
        for (DeclaredRegion declared : declarations.regions()) {
            String place = "region(\"" + declared.view() + "\", \"" + declared.region() + "\")";
            exists(declared, place, views, findings);
            new TreeSet<>(declared.paths()).forEach(path -> paths.check(path, place, findings));
        }
    }

    private static void exists(DeclaredRegion declared, String place, Views views, List<Finding> findings) {
        List<View> files = views.closure(declared.view());
        if (files.isEmpty()) {
            String reason = Objects.requireNonNullElse(views.reasonOrNull(declared.view()), "there is no such file");
            Set<String> pages = views.all().stream()
                    .filter(View::isPage)
                    .map(View::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            findings.add(Finding.error(CheckTexts.viewNotLoaded(place, declared.view(), reason, pages)));
        } else if (!mayHave(files, declared.region(), views)) {
            Set<String> known = ids(files);
            findings.add(Finding.error(CheckTexts.unknownRegion(place, declared.view(), declared.region(), known)));
        }
    }

    /** Also true if it cannot be told: files that are no pages may be part of one in ways that are not seen here. */
    private static boolean mayHave(List<View> files, String region, Views views) {
        boolean anything = files.stream().anyMatch(View::includesAnything);
        List<View> candidates = views.all().stream()
                .filter(view -> anything || files.contains(view) || !view.isPage())
                .toList();
        return !views.areComplete() || ids(candidates).stream().anyMatch(id -> id.equals(region) || El.isIn(id));
    }

    private static Set<String> ids(List<View> files) {
        return files.stream()
                .flatMap(file -> file.regions().stream())
                .map(RegionDeclaration::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
