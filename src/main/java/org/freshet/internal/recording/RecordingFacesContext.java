package org.freshet.internal.recording;

import jakarta.el.ELContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;

/** A Faces context whose EL context tells a recorder what is read. Of one request, as any Faces context. */
final class RecordingFacesContext extends FacesContextWrapper {

    private RecordingContext el;

    RecordingFacesContext(FacesContext wrapped) {
        super(wrapped);
        Recorder.install(wrapped);
        setCurrentInstance(this);
    }

    @Override
    public ELContext getELContext() {
        if (el == null) {
            el = new RecordingContext(super.getELContext(), Recorder.of(this));
        }
        return el;
    }
}
