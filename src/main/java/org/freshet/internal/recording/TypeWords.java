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
 * @param others whether it may hold what is no entity
 */
record TypeWords(Set<String> whole, Set<String> single, Set<String> absent, boolean opaque, boolean others) {

    static final TypeWords NONE = new TypeWords(Set.of(), Set.of(), Set.of(), false, false);

    /** No entity, but something that may be made of some. */
    static final TypeWords OTHERS = new TypeWords(Set.of(), Set.of(), Set.of(), false, true);

    static final TypeWords OPAQUE = new TypeWords(Set.of(), Set.of(), Set.of(), true, true);

    /** Any number of these entities. */
    static TypeWords whole(Set<String> names) {
        return new TypeWords(names, Set.of(), Set.of(), false, false);
    }

    /** One of these entities. */
    static TypeWords single(Set<String> names) {
        return new TypeWords(Set.of(), names, Set.of(), false, false);
    }

    /** An object that leads to these entities. */
    static TypeWords absent(Set<String> names) {
        return new TypeWords(Set.of(), Set.of(), names, false, true);
    }

    TypeWords and(TypeWords other) {
        return new TypeWords(
                union(whole, other.whole),
                union(single, other.single),
                union(absent, other.absent),
                opaque || other.opaque,
                others || other.others);
    }

    /** Whether it speaks of any entity. */
    boolean shows() {
        return !whole.isEmpty() || !single.isEmpty() || !absent.isEmpty();
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> both = new LinkedHashSet<>(a);
        both.addAll(b);
        return both;
    }
}
