package org.freshet.internal.recording;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which entities the declared type of a property speaks of.
 *
 * @param whole entities that it holds any number of: every change of these may change what is read
 * @param single entities that it holds one of: which one may depend on which there are
 * @param absent entities that would be read further on, were the value not null
 * @param opaque whether the declaration says too little, so that only the value can tell
 */
record TypeWords(Set<String> whole, Set<String> single, Set<String> absent, boolean opaque) {

    static final TypeWords NONE = new TypeWords(Set.of(), Set.of(), Set.of(), false);

    TypeWords and(TypeWords other) {
        return new TypeWords(
                union(whole, other.whole),
                union(single, other.single),
                union(absent, other.absent),
                opaque || other.opaque);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> both = new LinkedHashSet<>(a);
        both.addAll(b);
        return both;
    }
}
