package org.freshet.internal.faces;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.view.ViewMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lets every postback of a page know what the page was asked for by its {@code f:viewParam}s, before anything is rendered. */
final class KeptParameters implements SystemEventListener {

    private static final String KEY = KeptParameters.class.getName();

    private KeptParameters() {}

    /** To be called while the view is built. */
    static void addTo(FacesContext context) {
        UIViewRoot root = context.getViewRoot();
        if (context.getAttributes().put(KEY, root) != root) {
            root.subscribeToViewEvent(PreRenderViewEvent.class, new KeptParameters());
        }
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext context = event.getFacesContext();
        if (!context.isPostback()) {
            return;
        }
        PartialViewContext partial = context.getPartialViewContext();
        boolean skipped = partial.isPartialRequest() && partial.getExecuteIds().isEmpty();
        for (UIViewParameter parameter : ViewMetadata.getViewParameters((UIViewRoot) event.getSource())) {
            if (skipped && parameter.getSubmittedValue() != null) {
                // Mojarra 4.0 processes them only if it processes other components, too.
                parameter.processDecodes(context);
                parameter.processValidators(context);
                parameter.processUpdates(context);
            }
            if (parameter.getSubmittedValue() == null) {
                submitAgain(context, parameter);
            }
        }
    }

    /** As Faces does when a view has been rendered, but Mojarra 4.0 has saved the state of a partial response by then. */
    private static void submitAgain(FacesContext context, UIViewParameter parameter) {
        try {
            parameter.encodeAll(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
