package org.freshet.internal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/** {@code <rx:value>}: a value that is told to a group and set without rendering anything. */
public final class ValueTag extends LiveTag {

    public static final String COMPONENT_TYPE = "org.freshet.Value";

    @Override
    String name() {
        return "value";
    }

    @Override
    List<String> groups() {
        return List.of(group(required("group")));
    }

    @Override
    void writeAttributes(ResponseWriter writer) throws IOException {
        writer.writeAttribute("rx-name", required("name"), null);
    }

    @Override
    void writeContent(FacesContext context, ResponseWriter writer) throws IOException {
        writer.writeText(textOr("value", ""), null);
    }
}
