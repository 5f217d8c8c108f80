package org.freshet.internal.check;

import java.util.List;

/**
 * One {@code <rx:component>} as it stands in a file. What may hold EL is as written.
 *
 * @param view the file it stands in
 * @param line where its tag begins
 * @param id null if it has none
 * @param on its words; empty if it has none
 * @param subscribe its words; empty if it has none
 * @param render null if it has none
 * @param key null if it has none
 * @param iterated whether it stands inside a component that repeats its content
 * @param els the expressions of its attributes and content, without those of regions inside it
 */
public record RegionDeclaration(
        String view,
        int line,
        String id,
        List<String> on,
        List<String> subscribe,
        String render,
        String key,
        boolean iterated,
        List<Expression> els) {

    public RegionDeclaration {
        on = List.copyOf(on);
        subscribe = List.copyOf(subscribe);
        els = List.copyOf(els);
    }

    /** Where it stands, for people. */
    public String place() {
        return view + ":" + line;
    }
}
