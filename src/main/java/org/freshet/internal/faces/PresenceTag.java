package org.freshet.internal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/** {@code <rx:presence>}: who is in a group now; the page joins it, too, unless it says otherwise. */
public final class PresenceTag extends LiveTag {

    public static final String COMPONENT_TYPE = "org.freshet.Presence";

    /** What members of a group with this before its name are told is who is in it. */
    private static final String FOLLOWING = "presence.";

    @Override
    String name() {
        return "presence";
    }

    @Override
    List<String> groups() {
        String group = group(required("group"));
        String following = group(FOLLOWING + group);
        return "false".equals(textOrNull("join")) ? List.of(following) : List.of(group, following);
    }

    @Override
    void writeAttributes(ResponseWriter writer) throws IOException {
        writer.writeAttribute("rx-of", required("group"), null);
    }

    @Override
    void writeContent(FacesContext context, ResponseWriter writer) throws IOException {
        encodeFacet(context, "count");
        writer.startElement("template", null);
        writeOwn(context, () -> writePlace(writer, "user"));
        writer.endElement("template");
    }
}
