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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Renders regions of a view, as a first request for the view would: view parameters and actions are processed (Jakarta Faces 4.0, 2.2),
 * the view is built, and only the regions are encoded. One that fails does not keep the others from being rendered.
 */
final class FragmentRenderer {

    private final ServletContext context;
    private final RegionServices services;

    FragmentRenderer(ServletContext context, RegionServices services) {
        this.context = context;
        this.services = services;
    }

    /**
     * @param before called before each region
     * @return a fragment for each region, in order
     */
    List<Fragment> render(
            HttpServletRequest request,
            HttpServletResponse response,
            FragmentOrder order,
            List<Wanted> regions,
            Consumer<Wanted> before)
            throws IOException {
        Lifecycle lifecycle = ((LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY))
                .getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE);
        FacesContext faces = ((FacesContextFactory) FactoryFinder.getFactory(FactoryFinder.FACES_CONTEXT_FACTORY))
                .getFacesContext(context, request, new FragmentResponse(response), lifecycle);
        try {
            RegionPass.begin(faces, services, order);
            lifecycle.attachWindow(faces);
            lifecycle.execute(faces);
            UIViewRoot root = faces.getViewRoot();
            if (faces.getResponseComplete() || root == null || !build(faces, root)) {
                return Collections.nCopies(regions.size(), new Fragment.Elsewhere());
            }
            List<Fragment> fragments = new ArrayList<>();
            for (Wanted region : regions) {
                before.accept(region);
                Causes.set(faces, region.causes());
                order.next();
                services.rendered();
                fragments.add(encode(faces, root, order, region));
            }
            return fragments;
        } finally {
            faces.release();
        }
    }

    /** @return whether the view is to be rendered at all */
    private static boolean build(FacesContext faces, UIViewRoot root) throws IOException {
        faces.setCurrentPhaseId(PhaseId.RENDER_RESPONSE);
        faces.getApplication()
                .getViewHandler()
                .getViewDeclarationLanguage(faces, root.getViewId())
                .buildView(faces, root);
        faces.getApplication().publishEvent(faces, PreRenderViewEvent.class, root);
        return !faces.getResponseComplete();
    }

    private static Fragment encode(FacesContext faces, UIViewRoot root, FragmentOrder order, Wanted region) {
        StringWriter html = new StringWriter();
        ResponseWriter writer = faces.getRenderKit().createResponseWriter(html, "text/html", "UTF-8");
        faces.setResponseWriter(writer);
        try {
            new RegionFinder(faces, root).encode(region);
            writer.flush();
        } catch (IOException | RuntimeException e) {
            return new Fragment.Failed(e, RegionPass.of(faces).takeFailed());
        }
        return html.getBuffer().isEmpty()
                ? new Fragment.Absent()
                : new Fragment.Html(html.toString(), order.shownOrNull(), order.isRendered());
    }
}
