package org.freshet.internal.faces;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freshet.internal.text.FacesTexts;

/** What a region that cannot be rendered says. */
final class RegionFailure {

    private static final Logger LOG = System.getLogger("org.freshet.faces");

    private RegionFailure() {}

    /** @param expression at which it failed; null if at none */
    static void log(RegionAttributes attributes, String expression, Exception failure) {
        LOG.log(Level.ERROR, FacesTexts.renderFailed(attributes.view(), attributes.clientId(), expression), failure);
    }

    /** What a developer sees in place of the content. */
    static String html(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "<pre class=\"rx-error\">" + Markup.escaped(trace.toString()) + "</pre>";
    }
}
