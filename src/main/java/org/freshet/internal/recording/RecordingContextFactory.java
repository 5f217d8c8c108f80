package org.freshet.internal.recording;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;

/** Makes every Faces context one that can record (Jakarta Faces 4.0, 6.6); declared in our {@code faces-config.xml}. */
public final class RecordingContextFactory extends FacesContextFactory {

    public RecordingContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        return new RecordingFacesContext(getWrapped().getFacesContext(context, request, response, lifecycle));
    }
}
