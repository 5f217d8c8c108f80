package org.freshet.internal.check;

import java.util.List;
import java.util.TreeSet;
import org.freshet.internal.text.CheckTexts;

/** Finds what is told to users where nobody can be one. */
final class AudienceCheck {

    private final Vocabulary vocabulary;

    AudienceCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void check(List<Finding> findings) {
        if (!vocabulary.identity()) {
            vocabulary.entities().stream()
                    .filter(EntityWords::audience)
                    .map(entity -> CheckTexts.audienceWithoutIdentity(entity.type(), new TreeSet<>(entity.groups())))
                    .forEach(text -> findings.add(Finding.warning(text)));
        }
    }
}
