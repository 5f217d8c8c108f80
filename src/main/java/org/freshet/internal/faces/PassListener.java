package org.freshet.internal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.freshet.internal.recording.Recorder;

/**
 * Begins the rendering of a page before anything is read for it (Jakarta Faces 4.0, 2.2): what is committed after that may be missing from it. A
 * page that is posted back is rendered from what is there after its own changes. Declared in our {@code faces-config.xml}.
 */
public final class PassListener implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        boolean isFirst = event.getPhaseId() == PhaseId.RESTORE_VIEW;
        boolean isRendered = event.getPhaseId() == PhaseId.RENDER_RESPONSE && context.isPostback();
        if (!(isFirst || isRendered) || !Recorder.isOn(context)) {
            return;
        }
        if (isFirst) {
            // Fragments have begun theirs.
            RegionPass.of(context);
        } else {
            RegionPass.begin(context, RegionServices.of(context), null);
        }
    }
}
