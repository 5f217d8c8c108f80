package org.freshet.internal.check;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What expressions mention, without regard to what it means.
 *
 * @param chains names that begin an access, with the properties that follow them: {@code todos.open} of
 *     <code>#{empty todos.open}</code>
 * @param properties every name that is read of something else, also of a result: {@code title} of
 *     <code>#{todos.find(1).title}</code>
 */
record Mentions(Set<String> chains, Set<String> properties) {

    static Mentions of(Iterable<Expression> expressions) {
        Mentions mentions = new Mentions(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Expression expression : expressions) {
            new MentionScan(expression.text(), mentions).run();
        }
        return mentions;
    }

    /** The names that chains begin with. */
    Set<String> roots() {
        Set<String> roots = new LinkedHashSet<>();
        chains.forEach(chain -> roots.add(Paths.root(chain)));
        return roots;
    }
}
