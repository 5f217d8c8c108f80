package org.freshet.benchmark.server.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.FactoryFinder;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.PhaseId;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Renders the rows of a view without a Faces request, with as little around it as Faces allows. */
@ApplicationScoped
public class BareRenderer {

    private static final String REGION = "rows";

    @Inject
    private ServletContext context;

    String render(String view) {
        FacesContext faces = ((FacesContextFactory) FactoryFinder.getFactory(FactoryFinder.FACES_CONTEXT_FACTORY))
                .getFacesContext(
                        context,
                        BareRequest.of(context, view),
                        BareRequest.response(),
                        ((LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY))
                                .getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE));
        try {
            return encode(faces, build(faces, view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            faces.release();
        }
    }

    private static UIViewRoot build(FacesContext faces, String view) throws IOException {
        ViewHandler views = faces.getApplication().getViewHandler();
        UIViewRoot root = views.createView(faces, view);
        faces.setViewRoot(root);
        faces.setCurrentPhaseId(PhaseId.RENDER_RESPONSE);
        views.getViewDeclarationLanguage(faces, view).buildView(faces, root);
        return root;
    }

    private static String encode(FacesContext faces, UIViewRoot root) throws IOException {
        StringWriter html = new StringWriter();
        ResponseWriter writer = faces.getRenderKit().createResponseWriter(html, "text/html", "UTF-8");
        faces.setResponseWriter(writer);
        boolean found = root.invokeOnComponent(faces, REGION, (context, region) -> {
            try {
                region.encodeAll(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (!found) {
            throw new IllegalStateException(root.getViewId() + " has no " + REGION);
        }
        writer.flush();
        return html.toString();
    }
}
