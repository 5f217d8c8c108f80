package org.freshet.internal.faces;

import jakarta.faces.FacesException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.event.ListenerFor;
import jakarta.faces.event.PostAddToViewEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.freshet.GroupName;
import org.freshet.internal.region.Mode;
import org.freshet.internal.region.Variant;
import org.freshet.internal.text.FacesTexts;

/**
 * A tag beside regions: its element hears of groups like that of a region, with a token of its own, but is rendered with what is around
 * it and never fetched. The browser client fills it.
 */
@ListenerFor(systemEventClass = PostAddToViewEvent.class)
public abstract class LiveTag extends UIComponentBase {

    /** The tag's name, and with {@code rx-} before it that of its element. */
    abstract String name();

    /** What its token subscribes to; empty if it has none. */
    abstract List<String> groups();

    /** Its own attributes. */
    abstract void writeAttributes(ResponseWriter writer) throws IOException;

    abstract void writeContent(FacesContext context, ResponseWriter writer) throws IOException;

    @Override
    public String getFamily() {
        return RegionComponent.COMPONENT_FAMILY;
    }

    @Override
    public void processEvent(ComponentSystemEvent event) {
        super.processEvent(event);
        if (event instanceof PostAddToViewEvent) {
            ClientScript.addTo(getFacesContext());
        }
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        if (isRendered()) {
            RegionPass.of(context).encode(context, this);
        }
    }

    /** What is inside the element. */
    String content(FacesContext context) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter content = new StringWriter();
        ResponseWriter writer = page.cloneWithWriter(content);
        context.setResponseWriter(writer);
        try {
            writeContent(context, writer);
            writer.flush();
        } finally {
            context.setResponseWriter(page);
        }
        return content.toString();
    }

    /** @param token null: without one. @param within whether it is good for members of the region around, and for nobody else */
    String html(FacesContext context, String content, String token, boolean within) throws IOException {
        StringWriter html = new StringWriter();
        ResponseWriter writer = context.getResponseWriter().cloneWithWriter(html);
        writer.startElement("rx-" + name(), null);
        writer.writeAttribute("id", getClientId(context), null);
        write(writer, "class", textOrNull("styleClass"));
        write(writer, "style", textOrNull("style"));
        writeAttributes(writer);
        write(writer, "rx-groups", groups().isEmpty() ? null : String.join(" ", groups()));
        write(writer, "rx-token", token);
        write(writer, "rx-within", within ? "true" : null);
        writer.write(content);
        writer.endElement("rx-" + name());
        writer.flush();
        return html.toString();
    }

    /** What its token is for: nothing that could be fetched. */
    Variant variant(FacesContext context) {
        char separator = UINamingContainer.getSeparatorChar(context);
        return new Variant(
                context.getExternalContext().getRequestContextPath(),
                RegionTokens.path(context),
                RegionAttributes.withoutRows(getClientId(context), separator),
                null,
                Map.of(),
                context.getViewRoot().getLocale().toLanguageTag(),
                Mode.PERSONAL,
                null);
    }

    /** @throws FacesException if it is missing */
    final String required(String attribute) {
        String text = textOrNull(attribute);
        if (text == null) {
            throw new FacesException(FacesTexts.attributeMissing(name(), getClientId(), view(), attribute));
        }
        return text;
    }

    /** @throws FacesException if it is no name of a group */
    final String group(String name) {
        if (!GroupName.isValid(name)) {
            throw new FacesException(FacesTexts.invalidTagGroup(name(), getClientId(), view(), name, GroupName.RULE));
        }
        return name;
    }

    final String textOrNull(String attribute) {
        return textOr(attribute, null);
    }

    final String textOr(String attribute, String otherwise) {
        Object value = getAttributes().get(attribute);
        String text = value == null ? "" : value.toString();
        return text.isBlank() ? otherwise : text;
    }

    final String view() {
        return getFacesContext().getViewRoot().getViewId();
    }

    final void encodeFacet(FacesContext context, String facet) throws IOException {
        UIComponent component = getFacet(facet);
        if (component != null) {
            component.encodeAll(context);
        }
    }

    /** What the author wrote into the tag, or else something simple. */
    final void writeOwn(FacesContext context, Simple otherwise) throws IOException {
        if (getChildCount() == 0) {
            otherwise.write();
        }
        for (UIComponent child : getChildren()) {
            child.encodeAll(context);
        }
    }

    /** An element that the client gives a text of this name. */
    static void writePlace(ResponseWriter writer, String text) throws IOException {
        writer.startElement("span", null);
        writer.writeAttribute("rx-text", text, null);
        writer.endElement("span");
    }

    static void write(ResponseWriter writer, String name, String value) throws IOException {
        if (value != null) {
            writer.writeAttribute(name, value, null);
        }
    }

    /** Content that needs no author. */
    @FunctionalInterface
    interface Simple {
        void write() throws IOException;
    }
}
