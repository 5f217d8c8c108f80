package org.freshet.internal.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.freshet.internal.client.ClientFile;

/** The script element that loads the browser client; every tag adds it to the page's head, where it stands once. */
public class ClientScript extends UIComponentBase {

    public static final String COMPONENT_TYPE = "org.freshet.ClientScript";

    private static final String ID = "rx-client";

    @Override
    public String getFamily() {
        return RegionComponent.COMPONENT_FAMILY;
    }

    /** Needs an {@code h:head} in the page, as every component with a script does. */
    static void addTo(FacesContext context) {
        boolean present = context.getViewRoot().getComponentResources(context, "head").stream()
                .anyMatch(ClientScript.class::isInstance);
        if (!present) {
            ClientScript script = (ClientScript) context.getApplication().createComponent(COMPONENT_TYPE);
            script.setId(ID);
            context.getViewRoot().addComponentResource(context, script, "head");
        }
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String contextPath = context.getExternalContext().getRequestContextPath();
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("script", this);
        writer.writeAttribute("type", "module", null);
        writer.writeAttribute(
                "src", CDI.current().select(ClientFile.class).get().url(contextPath), null);
        writer.endElement("script");
    }
}
