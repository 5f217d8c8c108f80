package org.freshet.internal.recording;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.freshet.internal.region.Mode;

/**
 * What reading from the objects of the platform proves: the names that EL and Faces define (Jakarta Faces 4.0, 5.6.2.1), and the
 * properties of request and context. What is not known to be the same for everybody is taken to be personal.
 */
final class PlatformObjects {

    private static final Set<String> SHARED_NAMES = Set.of(
            "param",
            "paramValues",
            "initParam",
            "application",
            "applicationScope",
            "resource",
            "component",
            "cc",
            "facesContext",
            "externalContext",
            "request",
            "requestScope",
            "view");
    private static final Set<String> WHOLLY_SHARED_NAMES =
            Set.of("param", "paramValues", "initParam", "application", "applicationScope", "resource");
    private static final Set<String> PERSONAL_NAMES =
            Set.of("session", "sessionScope", "cookie", "header", "headerValues", "flash");
    private static final Set<String> VIEW_NAMES = Set.of("viewScope", "flowScope");

    /** Where one bean may put what another, or a page, looks for. */
    private static final Set<String> ATTRIBUTE_NAMES =
            Set.of("requestScope", "viewScope", "flowScope", "sessionScope", "applicationScope", "flash");

    private record Rule(Class<?> type, Mode otherwise, Set<String> shared) {}

    /** The properties of which everybody with the same variant reads the same. */
    private static final List<Rule> RULES = List.of(
            new Rule(ServletRequest.class, Mode.PERSONAL, Set.of("contextPath", "characterEncoding", "servletContext")),
            new Rule(
                    ExternalContext.class,
                    Mode.PERSONAL,
                    Set.of(
                            "requestContextPath",
                            "applicationContextPath",
                            "applicationMap",
                            "initParameterMap",
                            "requestParameterMap",
                            "requestParameterValuesMap",
                            "requestMap",
                            "request",
                            "context")),
            new Rule(
                    FacesContext.class,
                    Mode.VIEW,
                    Set.of(
                            "viewRoot",
                            "externalContext",
                            "application",
                            "attributes",
                            "renderKit",
                            "currentPhaseId",
                            "resourceLibraryContracts",
                            "ELContext")),
            new Rule(
                    UIViewRoot.class,
                    Mode.VIEW,
                    Set.of("locale", "viewId", "renderKitId", "id", "clientId", "contentType", "rendered")),
            new Rule(HttpSession.class, Mode.PERSONAL, Set.of()),
            new Rule(Flash.class, Mode.PERSONAL, Set.of()),
            new Rule(Principal.class, Mode.PERSONAL, Set.of()));

    private PlatformObjects() {}

    static boolean isName(String name) {
        return SHARED_NAMES.contains(name) || PERSONAL_NAMES.contains(name) || VIEW_NAMES.contains(name);
    }

    static boolean isAttributes(String name) {
        return ATTRIBUTE_NAMES.contains(name);
    }

    /** Null if the name proves nothing against sharing. */
    static Evidence againstName(String name) {
        if (PERSONAL_NAMES.contains(name)) {
            return Evidence.personal("#{" + name + "} is read");
        }
        return VIEW_NAMES.contains(name) ? Evidence.view("#{" + name + "} is read") : null;
    }

    /** Null if all that can be read of the name is the same for everybody. */
    static Evidence againstAnythingOf(String name) {
        Evidence found = againstName(name);
        return found != null || WHOLLY_SHARED_NAMES.contains(name)
                ? found
                : Evidence.personal("#{" + name + "} is read");
    }

    static boolean isBase(Object base) {
        return RULES.stream().anyMatch(rule -> rule.type().isInstance(base));
    }

    /** Null if the property, or the method of that name, proves nothing against sharing. */
    static Evidence against(Object base, String property) {
        for (Rule rule : RULES) {
            if (rule.type().isInstance(base)) {
                return rule.shared().contains(property)
                        ? null
                        : new Evidence(
                                rule.otherwise(),
                                property + " of the " + rule.type().getSimpleName() + " is read");
            }
        }
        return null;
    }
}
