package org.freshet.internal.faces;

import jakarta.faces.FactoryFinder;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Renders one region of a view, as a first request for the view would: view parameters and actions are processed (Jakarta Faces 4.0, 2.2),
 * the view is built, and only the region is encoded.
 */
final class FragmentRenderer {

    private final ServletContext context;

    FragmentRenderer(ServletContext context) {
        this.context = context;
    }

    /** The region's element; null if the view does not show it now. */
    String render(HttpServletRequest request, HttpServletResponse response, String region) throws IOException {
        Lifecycle lifecycle = ((LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY))
                .getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE);
        FacesContext faces = ((FacesContextFactory) FactoryFinder.getFactory(FactoryFinder.FACES_CONTEXT_FACTORY))
                .getFacesContext(context, request, new FragmentResponse(response), lifecycle);
        try {
            lifecycle.attachWindow(faces);
            lifecycle.execute(faces);
            UIViewRoot root = faces.getViewRoot();
            return faces.getResponseComplete() || root == null ? null : encode(faces, root, region);
        } finally {
            faces.release();
        }
    }

    private static String encode(FacesContext faces, UIViewRoot root, String region) throws IOException {
        faces.setCurrentPhaseId(PhaseId.RENDER_RESPONSE);
        faces.getApplication()
                .getViewHandler()
                .getViewDeclarationLanguage(faces, root.getViewId())
                .buildView(faces, root);
        faces.getApplication().publishEvent(faces, PreRenderViewEvent.class, root);
        if (faces.getResponseComplete()) {
            return null;
        }
        StringWriter html = new StringWriter();
        ResponseWriter writer = faces.getRenderKit().createResponseWriter(html, "text/html", "UTF-8");
        faces.setResponseWriter(writer);
        root.invokeOnComponent(faces, region, (context, component) -> {
            try {
                component.encodeAll(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
        return html.getBuffer().isEmpty() ? null : html.toString();
    }
}
