package org.freshet.internal.faces;

import java.util.ArrayList;
import java.util.List;
import org.freshet.internal.recording.Evidence;
import org.freshet.internal.recording.Recorded;
import org.freshet.internal.region.Mode;
import org.freshet.internal.region.Ruling;
import org.freshet.internal.region.Variant;

/**
 * What a region is, and why.
 *
 * @param reasons in words; empty if it is proved to be the same for everybody
 */
record Decision(Mode mode, List<String> reasons) {

    static Decision of(RegionServices services, RegionAttributes attributes, Recorded recorded, Variant.Place place) {
        List<String> reasons = new ArrayList<>();
        Mode mode = Mode.SHARED;
        for (Evidence evidence : recorded.evidence()) {
            reasons.add(evidence.reason());
            mode = mode == Mode.VIEW ? mode : evidence.mode();
        }
        Ruling ruling = services.regions().rulingOrNull(place);
        if (ruling != null) {
            reasons.add(ruling.reason());
            mode = mode == Mode.SHARED ? ruling.mode() : mode;
        }
        Mode wanted = attributes.render();
        if (wanted == null) {
            return new Decision(mode, reasons);
        }
        if (contradicts(wanted, mode)) {
            services.contradicted(attributes, place, wanted, mode, reasons);
        }
        reasons.add("render=\"" + attributes.textOrNull("render") + '"');
        return new Decision(wanted, reasons);
    }

    /** Whether what is wanted leaves out what was proved to matter: who looks, or the state of the page. */
    static boolean contradicts(Mode wanted, Mode proved) {
        return switch (wanted) {
            case SHARED -> proved != Mode.SHARED;
            case PERSONAL -> proved == Mode.VIEW;
            case VIEW -> false;
        };
    }
}
