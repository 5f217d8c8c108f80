package org.freshet.internal.faces;

import jakarta.faces.context.FacesContext;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freshet.Origin;

/** Who sent the Faces request of the current thread, as its hidden field says; null if there is none. Safe for any thread. */
public final class RequestOrigin implements Supplier<Origin> {

    static final String PARAMETER = "rx.origin";

    /** The page itself, which shows something that has changed. */
    private static final String REFRESH = "refresh";

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,64}):([A-Za-z0-9_-]{1,64})");

    @Override
    public Origin get() {
        try {
            FacesContext context = FacesContext.getCurrentInstance();
            return context == null || context.isReleased()
                    ? null
                    : originOrNull(context.getExternalContext()
                            .getRequestParameterMap()
                            .get(PARAMETER));
        } catch (RuntimeException | LinkageError e) {
            // No request at all, as at start-up, or the API without an implementation. What was committed is told in
            // any case.
            return null;
        }
    }

    /** Whether it is a page that asks Faces for regions anew, and nothing is caused by it. */
    static boolean isRefresh(FacesContext context) {
        return context.isPostback()
                && context.getPartialViewContext().isPartialRequest()
                && REFRESH.equals(
                        context.getExternalContext().getRequestParameterMap().get(PARAMETER));
    }

    /** What is malformed says nothing. */
    static Origin originOrNull(String text) {
        Matcher matcher = text == null ? null : FORM.matcher(text);
        return matcher != null && matcher.matches() ? new Origin(matcher.group(1), matcher.group(2)) : null;
    }
}
