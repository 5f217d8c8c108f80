package org.freshet.internal.check;

import java.util.List;
import java.util.TreeSet;
import org.freshet.internal.text.CheckTexts;

/**
 * Finds what changes without anybody seeing it in any web application. Not in an application without regions, where nothing is meant to be
 * seen, and not if pages have parts that are not known.
 */
final class UnseenCheck {

    private final Vocabulary vocabulary;

    UnseenCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void check(List<Views> everywhere, List<Finding> findings) {
        if (everywhere.stream().allMatch(views -> views.regions().isEmpty())
                || !everywhere.stream().allMatch(Views::areComplete)) {
            return;
        }
        List<Shown> shown =
                everywhere.stream().map(views -> new Shown(vocabulary, views)).toList();
        vocabulary.declarations().derivations().stream()
                .filter(derivation -> shown.stream().noneMatch(s -> s.mentions(derivation.path())))
                .forEach(derivation ->
                        findings.add(Finding.warning(CheckTexts.notShown(derivation.path(), derivation.declaredAt()))));
        vocabulary.entities().stream()
                .filter(entity -> shown.stream().noneMatch(s -> s.reaches(entity)))
                .forEach(entity -> findings.add(Finding.warning(
                        CheckTexts.entityNotShown(entity.type(), entity.path(), new TreeSet<>(entity.groups())))));
    }
}
