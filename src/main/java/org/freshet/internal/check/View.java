package org.freshet.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found in one file.
 *
 * @param regions in the order of their tags
 * @param groups those that other tags of ours name
 * @param outside the expressions outside of regions
 * @param variables for each variable of a tag ({@code var}) the expressions it may come from
 * @param includes the files whose content becomes part of this one, where they are named
 * @param includesAnything whether it includes a file that an expression names
 * @param porous whether a region takes content from elsewhere that cannot be told
 */
record View(
        String name,
        List<RegionDeclaration> regions,
        List<String> groups,
        List<Expression> outside,
        Map<String, List<Expression>> variables,
        Set<String> includes,
        boolean includesAnything,
        boolean porous) {

    /** Where Faces looks for resources, composite components among them. */
    static final String RESOURCES = "/resources/";

    List<Expression> inside() {
        return regions.stream().flatMap(region -> region.els().stream()).toList();
    }

    List<Expression> expressions() {
        List<Expression> all = new ArrayList<>(outside);
        all.addAll(inside());
        return all;
    }

    /** Whether it can be asked for by its name. */
    boolean isPage() {
        return !name.startsWith("/WEB-INF/") && !name.startsWith("/META-INF/") && !name.startsWith(RESOURCES);
    }
}
