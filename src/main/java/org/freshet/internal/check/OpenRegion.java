package org.freshet.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** A region whose end has not been seen yet. */
final class OpenRegion {

    private final RegionDeclaration start;
    private final List<Expression> els = new ArrayList<>();

    OpenRegion(String view, int line, Attributes attributes, boolean iterated) {
        this.start = new RegionDeclaration(
                view,
                line,
                attributes.getValue("id"),
                words(attributes.getValue("on")),
                words(attributes.getValue("subscribe")),
                attributes.getValue("render"),
                attributes.getValue("key"),
                iterated,
                List.of());
    }

    List<Expression> els() {
        return els;
    }

    RegionDeclaration declaration() {
        return new RegionDeclaration(
                start.view(),
                start.line(),
                start.id(),
                start.on(),
                start.subscribe(),
                start.render(),
                start.key(),
                start.iterated(),
                els);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : El.words(text);
    }
}
