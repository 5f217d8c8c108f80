package org.freshet.internal.check;

import java.util.List;
import java.util.TreeSet;
import org.freshet.internal.text.CheckTexts;

/**
 * Finds what changes without anybody seeing it. Not in an application without regions, where nothing is meant to be seen, and not if pages
 * have parts that are not known.
 */
final class UnseenCheck {

    private final Vocabulary vocabulary;

    UnseenCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void check(Views views, List<Finding> findings) {
        if (views.regions().isEmpty() || !views.areComplete()) {
            return;
        }
        Shown shown = new Shown(vocabulary, views);
        vocabulary.declarations().derivations().stream()
                .filter(derivation -> !shown.mentions(derivation.path()))
                .forEach(derivation ->
                        findings.add(Finding.warning(CheckTexts.notShown(derivation.path(), derivation.declaredAt()))));
        vocabulary.entities().stream()
                .filter(entity -> !shown.reaches(entity))
                .forEach(entity -> findings.add(Finding.warning(
                        CheckTexts.entityNotShown(entity.type(), entity.path(), new TreeSet<>(entity.groups())))));
    }
}
