package org.freshet.internal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.event.PhaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.freshet.internal.recording.Reading;
import org.freshet.internal.recording.Recorded;
import org.freshet.internal.recording.Recorder;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.region.Mode;
import org.freshet.internal.region.Variant;

/**
 * An Ajax request renders a part of a region, and not the region (Jakarta Faces 4.0, 13.4.3): what that reads is on the page from then on,
 * and so the region depends on it as well.
 */
final class PartialPass {

    private PartialPass() {}

    /** Whether parts of the view are being rendered. */
    static boolean isRunning(FacesContext context) {
        PartialViewContext partial = context.getPartialViewContext();
        return context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                && partial.isPartialRequest()
                && !partial.isRenderAll();
    }

    /** @param visit renders those of the components inside that are wanted. @return what it returns */
    static boolean record(FacesContext context, RegionComponent component, BooleanSupplier visit) {
        RegionAttributes attributes = new RegionAttributes(context, component);
        LiveRegions regions = RegionServices.of(context).regions();
        Recorder recorder = Recorder.of(context);
        long mark = RegionPass.of(context).mark();
        Reading reading = recorder.begin(attributes.narrowed(), attributes.key() != null);
        Recorded recorded = Recorded.NOTHING;
        try {
            return visit.getAsBoolean();
        } finally {
            recorded = recorder.end(reading);
            if (!recorded.paths().isEmpty()) {
                regions.readsToo(variants(attributes, component), recorded.paths(), mark);
            }
        }
    }

    /** As what the page may have the region: that was decided when it was rendered as a whole. */
    private static List<Variant> variants(RegionAttributes attributes, RegionComponent component) {
        Variant shared = attributes.shared();
        List<Variant> variants = new ArrayList<>(List.of(shared));
        if (component.instanceOrNull() != null) {
            variants.add(shared.of(Mode.PERSONAL, component.instanceOrNull()));
            variants.add(shared.of(Mode.VIEW, component.instanceOrNull()));
        }
        return variants;
    }
}
