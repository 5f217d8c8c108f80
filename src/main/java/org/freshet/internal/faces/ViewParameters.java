package org.freshet.internal.faces;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters that a region's content may depend on. */
final class ViewParameters {

    /** Of a log-in form (Jakarta Servlet 6.0, 13.6.3), where a page is the answer to it. Tokens can be read, and stand in addresses. */
    private static final String PASSWORD = "j_password";

    private ViewParameters() {}

    /** Those of the request for the page; serialisable, as it becomes part of the view's state. */
    static Map<String, List<String>> ofRequest(FacesContext context) {
        Map<String, List<String>> parameters = new HashMap<>();
        if (!context.isPostback() && context.getExternalContext().getRequest() instanceof HttpServletRequest request) {
            request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
            parameters.remove(PASSWORD);
        }
        return parameters;
    }

    /** The same, with {@code f:viewParam}s as they are now: a postback may have changed them. */
    static Map<String, List<String>> current(FacesContext context, Map<String, List<String>> ofRequest) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(ofRequest);
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(context.getViewRoot())) {
            if (!parameter.isValid()) {
                // What it has not taken is what the page was asked for all the same.
                continue;
            }
            String value = parameter.getStringValue(context);
            List<String> given = parameters.getOrDefault(parameter.getName(), List.of());
            if (value == null) {
                parameters.remove(parameter.getName());
            } else if (given.isEmpty() || !given.get(0).equals(value)) {
                parameters.put(parameter.getName(), List.of(value));
            }
        }
        return parameters;
    }
}
