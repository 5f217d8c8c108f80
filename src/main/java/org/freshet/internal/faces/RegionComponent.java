package org.freshet.internal.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.visit.VisitCallback;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.event.ListenerFor;
import jakarta.faces.event.PostAddToViewEvent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.internal.recording.Recorded;

/** {@code <rx:component>}: a region. What there is to render of it is the {@linkplain RegionPass pass's}. */
@ListenerFor(systemEventClass = PostAddToViewEvent.class)
public class RegionComponent extends UIComponentBase {

    public static final String COMPONENT_TYPE = "org.freshet.Region";
    public static final String COMPONENT_FAMILY = "org.freshet";

    /** What the tags inside have read when the view was built; built anew for each request. */
    private transient Recorded built = Recorded.NOTHING;

    private transient int line;

    private enum Key {
        parameters,
        instance
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
            KeptParameters.addTo(getFacesContext());
        }
    }

    @Override
    public boolean visitTree(VisitContext visit, VisitCallback callback) {
        FacesContext context = visit.getFacesContext();
        return PartialPass.isRunning(context)
                ? PartialPass.record(context, this, () -> super.visitTree(visit, callback))
                : super.visitTree(visit, callback);
    }

    /** The content decides what the element looks like, so it comes first. */
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

    void encodeContent(FacesContext context) throws IOException {
        for (UIComponent child : getChildren()) {
            child.encodeAll(context);
        }
    }

    void built(Recorded recorded, int atLine) {
        built = recorded;
        line = atLine;
    }

    Recorded built() {
        return built;
    }

    /** Whether the tags of all regions around it, which may decide that it is there, have read what is the same for everybody. */
    boolean isBuiltForAll() {
        for (UIComponent around = getParent(); around != null; around = around.getParent()) {
            if (around instanceof RegionComponent region
                    && !region.built().evidence().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    int line() {
        return line;
    }

    /** The entities of which only declared paths count. */
    Set<String> narrowed(FacesContext context) {
        return new RegionAttributes(context, this).narrowed();
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

    /** A name for the page it is on, kept over postbacks; null if it has none yet. */
    String instanceOrNull() {
        return (String) getStateHelper().get(Key.instance);
    }

    void instance(String name) {
        getStateHelper().put(Key.instance, name);
    }
}
