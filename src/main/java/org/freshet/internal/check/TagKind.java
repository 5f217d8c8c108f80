package org.freshet.internal.check;

import org.xml.sax.Attributes;

/** What a tag does to what is inside it. */
enum TagKind {
    PLAIN,
    REGION,
    REPEATING,
    /** Of what repeats. */
    COLUMN,
    /** A facet of what repeats or of a column of it, such as a header: is there once. */
    SINGLE,
    /** What is around it is no part of the page (Jakarta Faces 4.0, VDL documentation of ui:composition). */
    TRIMMING,
    /** What is inside it is no part of the page. */
    REMOVING;

    /** @param around the tag around it; null for the root */
    static TagKind of(String namespace, String name, Attributes attributes, TagKind around) {
        if (namespace.equals(Namespaces.FRESHET)) {
            return name.equals("component") ? REGION : PLAIN;
        } else if (Namespaces.FACELETS.contains(namespace)) {
            return switch (name) {
                case "composition", "component" -> TRIMMING;
                case "remove" -> REMOVING;
                case "repeat" -> REPEATING;
                default -> PLAIN;
            };
        } else if (Namespaces.HTML.contains(namespace) && name.equals("dataTable")) {
            return REPEATING;
        } else if (Namespaces.CORE.contains(namespace) && name.equals("facet")) {
            return around == REPEATING || around == COLUMN ? SINGLE : PLAIN;
        } else if (around == REPEATING && name.equals("column")) {
            return COLUMN;
        }
        // A component library's: one that has a value and a name for each part of it. JSTL's makes components for each
        // instead.
        boolean repeats = attributes.getValue("value") != null && attributes.getValue("var") != null;
        return repeats && !Namespaces.JSTL.contains(namespace) ? REPEATING : PLAIN;
    }
}
