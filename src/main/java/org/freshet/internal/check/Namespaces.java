package org.freshet.internal.check;

import java.util.Set;

/** The namespaces of Facelets tags, each with the names it had before (Jakarta Faces 4.0, 10.3). */
final class Namespaces {

    static final String FRESHET = "freshet";

    static final Set<String> FACELETS =
            Set.of("jakarta.faces.facelets", "http://xmlns.jcp.org/jsf/facelets", "http://java.sun.com/jsf/facelets");

    static final Set<String> HTML =
            Set.of("jakarta.faces.html", "http://xmlns.jcp.org/jsf/html", "http://java.sun.com/jsf/html");

    static final Set<String> CORE =
            Set.of("jakarta.faces.core", "http://xmlns.jcp.org/jsf/core", "http://java.sun.com/jsf/core");

    static final Set<String> JSTL =
            Set.of("jakarta.tags.core", "http://xmlns.jcp.org/jsp/jstl/core", "http://java.sun.com/jsp/jstl/core");

    private static final Set<String> COMPOSITE = Set.of(
            "jakarta.faces.composite", "http://xmlns.jcp.org/jsf/composite", "http://java.sun.com/jsf/composite");

    private Namespaces() {}

    /** Whether what a user of this file wrote comes here. */
    static boolean takesContent(String namespace, String tag) {
        return FACELETS.contains(namespace) && tag.equals("insert")
                || COMPOSITE.contains(namespace) && (tag.startsWith("insert") || tag.startsWith("render"));
    }

    /** The file of a composite component; null if the tag is none. */
    static String compositeOrNull(String namespace, String tag) {
        return COMPOSITE.stream()
                .filter(prefix -> namespace.startsWith(prefix + '/'))
                .map(prefix -> View.RESOURCES + namespace.substring(prefix.length() + 1) + '/' + tag + ".xhtml")
                .findFirst()
                .orElse(null);
    }
}
