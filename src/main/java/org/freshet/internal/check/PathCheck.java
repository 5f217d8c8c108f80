package org.freshet.internal.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.freshet.internal.text.CheckTexts;

/** Compares paths with the names that there are. What an expression stands for is not judged. */
final class PathCheck {

    private static final String ROWS = "(rows)";

    private final Vocabulary vocabulary;

    PathCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param place where the path stands, for people */
    void check(String written, String place, List<Finding> findings) {
        String path = El.withoutExpressions(written);
        if (!Paths.isValid(path)) {
            findings.add(Finding.error(CheckTexts.noPath(place, written, Paths.RULE)));
            return;
        }
        List<String> segments = Paths.segments(path);
        String root = segments.get(0);
        List<EntityWords> entities = vocabulary.entities(root);
        if (Paths.isOpen(root) || vocabulary.beans().containsKey(root)) {
            return;
        }
        boolean derived = vocabulary.derived().stream().anyMatch(known -> Paths.hits(known, Paths.ofAnyInstance(path)));
        if (entities.isEmpty() && !isRootOfDerived(root)) {
            findings.add(Finding.error(CheckTexts.unknownPath(
                    place, written, vocabulary.entityPaths(), vocabulary.beanNames(), vocabulary.derived())));
        } else if (!entities.isEmpty() && !derived) {
            attribute(written, segments, entities, place, findings);
        }
    }

    private boolean isRootOfDerived(String root) {
        return vocabulary.derived().stream().anyMatch(known -> Paths.root(known).equals(root));
    }

    private static void attribute(
            String written, List<String> segments, List<EntityWords> entities, String place, List<Finding> findings) {
        boolean ofInstance = segments.size() > 1 && segments.get(1).startsWith("[");
        List<String> rest = segments.subList(ofInstance ? 2 : 1, segments.size());
        Set<String> known = new TreeSet<>();
        entities.forEach(entity -> known.addAll(entity.attributes()));
        boolean fine =
                rest.isEmpty() || Paths.isOpen(rest.get(0)) || rest.get(0).equals(ROWS) || known.contains(rest.get(0));
        if (!fine) {
            findings.add(Finding.error(
                    CheckTexts.unknownAttribute(place, written, entities.get(0).type(), rest.get(0), known)));
        }
    }
}
