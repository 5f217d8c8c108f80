package org.freshet.internal.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.event.ListenerFor;
import jakarta.faces.event.PostAddToViewEvent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.freshet.GroupName;
import org.freshet.internal.text.Texts;

/**
 * {@code <rx:component>}: a region. Renders its element with a token, which lets the browser subscribe to the region's groups and come
 * back for a fresh fragment.
 */
@ListenerFor(systemEventClass = PostAddToViewEvent.class)
public class RegionComponent extends UIComponentBase {

    public static final String COMPONENT_TYPE = "org.freshet.Region";
    public static final String COMPONENT_FAMILY = "org.freshet";

    private static final String DEFAULT_TAG = "div";

    private enum Key {
        parameters
    }

    @Override
    public String getFamily() {
        return COMPONENT_FAMILY;
    }

    @Override
    public void processEvent(ComponentSystemEvent event) {
        super.processEvent(event);
        if (event instanceof PostAddToViewEvent) {
            ClientScript.addTo(getFacesContext());
        }
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(context);
        if (!isRendered()) {
            return;
        }
        SortedSet<String> groups = groups(context);
        // Before the content is rendered: what is committed meanwhile then counts as a change since.
        String token = CDI.current().select(RegionTokens.class).get().issue(context, this, groups);
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement(tag(), this);
        writer.writeAttribute("id", getClientId(context), "id");
        writeIfPresent(writer, "class", "styleClass");
        writeIfPresent(writer, "style", "style");
        writer.writeAttribute("rx-groups", String.join(" ", groups), null);
        writer.writeAttribute("rx-token", token, null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (isRendered()) {
            context.getResponseWriter().endElement(tag());
        }
        super.encodeEnd(context);
    }

    /** The parameters with which the page was asked for, kept over postbacks, which do not repeat them. */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> requestParameters(FacesContext context) {
        Object kept = getStateHelper().get(Key.parameters);
        if (kept == null || !context.isPostback()) {
            kept = ViewParameters.ofRequest(context);
            getStateHelper().put(Key.parameters, kept);
        }
        return (Map<String, List<String>>) kept;
    }

    private SortedSet<String> groups(FacesContext context) {
        SortedSet<String> groups = new TreeSet<>();
        String subscribe = (String) getAttributes().get("subscribe");
        if (subscribe == null || subscribe.isBlank()) {
            throw new FacesException(Texts.noGroups(viewId(context), getClientId(context)));
        }
        for (String group : subscribe.strip().split("\\s+")) {
            if (!GroupName.isValid(group)) {
                throw new FacesException(
                        Texts.invalidGroup(viewId(context), getClientId(context), group, GroupName.RULE));
            }
            groups.add(group);
        }
        return groups;
    }

    private String tag() {
        return (String) getAttributes().getOrDefault("tag", DEFAULT_TAG);
    }

    private void writeIfPresent(ResponseWriter writer, String attribute, String property) throws IOException {
        Object value = getAttributes().get(property);
        if (value != null) {
            writer.writeAttribute(attribute, value, property);
        }
    }

    private static String viewId(FacesContext context) {
        UIViewRoot root = context.getViewRoot();
        return root == null ? "?" : root.getViewId();
    }
}
