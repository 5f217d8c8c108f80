package org.freshet.internal.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;
import org.freshet.internal.recording.Reading;
import org.freshet.internal.recording.Recorder;

/** Builds a region, and records what the tags in it read while they build: {@code c:if}, {@code c:forEach}, {@code ui:include}. */
public final class RegionHandler extends ComponentHandler {

    public RegionHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    public void applyNextHandler(FaceletContext context, UIComponent component) throws IOException {
        RegionComponent region = (RegionComponent) component;
        Recorder recorder = Recorder.of(context.getFacesContext());
        Reading reading = recorder.begin(region.narrowed(context.getFacesContext()), false);
        try {
            super.applyNextHandler(context, component);
        } finally {
            region.built(recorder.end(reading), tag.getLocation().getLine());
        }
    }
}
