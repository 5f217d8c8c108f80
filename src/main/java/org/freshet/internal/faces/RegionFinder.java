package org.freshet.internal.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;

/** Finds a region in a view and encodes it. */
final class RegionFinder {

    private final FacesContext faces;
    private final UIViewRoot root;

    RegionFinder(FacesContext faces, UIViewRoot root) {
        this.faces = faces;
        this.root = root;
    }

    /** Writes nothing if the view does not show it. */
    void encode(Wanted wanted) throws IOException {
        try {
            visit(wanted);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Goes through the rows of the iterations around the region, and of no others: each would ask for its rows. Not by
     * invokeOnComponent, which skips what those around it have for EL, such as {@code cc}, and whether they are rendered. Not by a hint
     * to skip what is not rendered: each component beside the way would be asked, and what it asks of the viewer would be the region's.
     */
    private void visit(Wanted wanted) {
        Set<UIComponent> way = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(root, wanted.region(), way);
        root.visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (!way.contains(component) || !component.isRendered()) {
                return VisitResult.REJECT;
            }
            if (component instanceof RegionComponent region && isWanted(region, wanted)) {
                encode(component);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
    }

    private boolean isWanted(RegionComponent region, Wanted wanted) {
        RegionAttributes attributes = new RegionAttributes(faces, region);
        return wanted.region().equals(attributes.region()) && Objects.equals(wanted.key(), attributes.key());
    }

    private boolean collect(UIComponent component, String region, Set<UIComponent> way) {
        boolean found = component instanceof RegionComponent candidate
                && new RegionAttributes(faces, candidate).region().equals(region);
        for (Iterator<UIComponent> children = component.getFacetsAndChildren(); children.hasNext(); ) {
            found |= collect(children.next(), region, way);
        }
        if (found) {
            way.add(component);
        }
        return found;
    }

    private void encode(UIComponent component) {
        try {
            component.encodeAll(faces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
