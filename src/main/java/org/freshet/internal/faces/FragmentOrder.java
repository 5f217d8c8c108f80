package org.freshet.internal.faces;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freshet.internal.region.Shown;
import org.freshet.internal.text.Texts;

/** What fragments are wanted for, and what came of the one that is being rendered. Of one thread. */
final class FragmentOrder {

    private static final Logger LOG = System.getLogger("org.freshet.faces");

    private final boolean shared;
    private final String instance;

    private Shown shown;
    private boolean rendered;

    private FragmentOrder(boolean shared, String instance) {
        this.shared = shared;
        this.instance = instance;
    }

    /** For everybody. */
    static FragmentOrder forAll() {
        return new FragmentOrder(true, null);
    }

    /** For one viewer's page; its name may be null. */
    static FragmentOrder forPage(String instance) {
        return new FragmentOrder(false, instance);
    }

    boolean isShared() {
        return shared;
    }

    String instance() {
        return instance;
    }

    void next() {
        shown = null;
        rendered = false;
    }

    void rendered(Shown what) {
        shown = what;
        rendered = true;
    }

    void unshareable(Shown what) {
        if (shown == null) {
            shown = what;
        }
    }

    /** What the region showed; null if it is not there. */
    Shown shownOrNull() {
        return shown;
    }

    /** False if it is there but not for everybody. */
    boolean isRendered() {
        return rendered;
    }

    /** What a developer sees in place of content that cannot be rendered. */
    String failed(RegionAttributes attributes, Exception failure) {
        LOG.log(Level.ERROR, Texts.renderFailed(attributes.view(), attributes.clientId()), failure);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "<pre class=\"rx-error\">" + Markup.escaped(trace.toString()) + "</pre>";
    }
}
