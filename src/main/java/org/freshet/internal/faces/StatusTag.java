package org.freshet.internal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/** {@code <rx:status>}: whether the page hears of changes, and how many calls wait for that. */
public final class StatusTag extends LiveTag {

    public static final String COMPONENT_TYPE = "org.freshet.Status";

    @Override
    String name() {
        return "status";
    }

    @Override
    List<String> groups() {
        return List.of();
    }

    @Override
    void writeAttributes(ResponseWriter writer) throws IOException {
        writer.writeAttribute("role", "status", null);
    }

    /** Hidden, until the client knows. */
    @Override
    void writeContent(FacesContext context, ResponseWriter writer) throws IOException {
        for (String facet : List.of("online", "offline")) {
            writer.startElement("span", null);
            writer.writeAttribute("rx-when", facet, null);
            writer.writeAttribute("hidden", "hidden", null);
            encodeFacet(context, facet);
            writer.endElement("span");
        }
    }
}
