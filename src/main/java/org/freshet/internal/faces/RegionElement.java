package org.freshet.internal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.freshet.internal.region.Mode;
import org.freshet.internal.region.Shown;
import org.freshet.internal.region.Variant;

/** The element of a region: what the browser client finds on the page. */
final class RegionElement {

    private final FacesContext context;
    private final RegionAttributes attributes;
    private final String id;
    private final String tag;
    private final String key;
    private final String styleClass;
    private final String style;

    /** @param key which row; null outside an iteration */
    RegionElement(FacesContext context, RegionAttributes attributes, String key) {
        this.context = context;
        this.attributes = attributes;
        this.id = attributes.clientId();
        this.tag = attributes.tag();
        this.key = key;
        this.styleClass = attributes.textOrNull("styleClass");
        this.style = attributes.textOrNull("style");
    }

    /** What of the element itself everybody sees. */
    String text() {
        return tag + ' ' + styleClass + ' ' + style + '\n';
    }

    /** Everything that its token subscribes to, its own group last. */
    List<String> groups(Variant variant) {
        List<String> groups = new ArrayList<>(attributes.groups());
        groups.add(variant.group());
        return groups;
    }

    /** On a viewer's page. */
    String html(Shown shown, String token, String content) throws IOException {
        return element(content, writer -> {
            subscription(writer, shown, token);
            if (shown.variant().mode() == Mode.VIEW) {
                String script = context.getApplication()
                        .getResourceHandler()
                        .createResource("faces.js", "jakarta.faces")
                        .getRequestPath();
                writer.writeAttribute("rx-faces", script, null);
            }
        });
    }

    /** Inside a fragment for everybody: its token is good for members of the region around it. */
    String within(Shown shown, String token, String content) throws IOException {
        return element(content, writer -> {
            subscription(writer, shown, token);
            writer.writeAttribute("rx-within", "true", null);
        });
    }

    /** For everybody: each page keeps its own token. */
    String bare(String content) throws IOException {
        return element(content, writer -> {});
    }

    /** In place of what is not for everybody. */
    String hole() throws IOException {
        return element("", writer -> writer.writeAttribute("rx-hole", "true", null));
    }

    private void subscription(ResponseWriter writer, Shown shown, String token) throws IOException {
        Variant variant = shown.variant();
        writer.writeAttribute("rx-region", variant.group(), null);
        writer.writeAttribute("rx-mode", variant.mode().name().toLowerCase(Locale.ROOT), null);
        writer.writeAttribute("rx-groups", String.join(" ", groups(variant)), null);
        writer.writeAttribute("rx-token", token, null);
    }

    private interface Attributes {
        void write(ResponseWriter writer) throws IOException;
    }

    private String element(String content, Attributes further) throws IOException {
        StringWriter html = new StringWriter();
        ResponseWriter writer = context.getResponseWriter().cloneWithWriter(html);
        writer.startElement(tag, null);
        writer.writeAttribute("id", id, "id");
        write(writer, "rx-key", key);
        write(writer, "class", styleClass);
        write(writer, "style", style);
        further.write(writer);
        writer.write(content);
        writer.endElement(tag);
        writer.flush();
        return html.toString();
    }

    private static void write(ResponseWriter writer, String name, String value) throws IOException {
        if (value != null) {
            writer.writeAttribute(name, value, null);
        }
    }
}
