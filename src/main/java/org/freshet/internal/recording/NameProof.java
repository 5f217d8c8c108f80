package org.freshet.internal.recording;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Proves of names that expressions begin with that they stand for the same for everybody. Of one request and one thread. */
final class NameProof {

    private final FacesContext context;
    private final Recording recording;
    private final Set<String> given = new HashSet<>();

    /** The attributes of the request as a map, once it was read. */
    private Object requestMap;

    NameProof(FacesContext context, Recording recording) {
        this.context = context;
        this.recording = recording;
        // What a filter or a valve has put there may belong to the caller; what components put there comes later.
        given.addAll(context.getExternalContext().getRequestMap().keySet());
    }

    /** Null if the name proves nothing against sharing. */
    Evidence against(String name) {
        if (PlatformObjects.isName(name)) {
            return PlatformObjects.againstName(name);
        }
        Bean<?> bean = recording.beanOrNull(name);
        return bean == null ? againstAttribute(name) : recording.against(bean, name);
    }

    /** The same for what is read of an object. */
    Evidence against(Object base, String property) {
        return isRequestMap(base) ? againstRequestAttribute(property) : PlatformObjects.against(base, property);
    }

    /** The same for what a method of an object returns. */
    Evidence againstMethod(Object base, String method) {
        if (!isRequestMap(base)) {
            return PlatformObjects.against(base, method);
        }
        return given.isEmpty()
                ? null
                : Evidence.personal(method + " of the attributes that the request had before Faces is called");
    }

    /** Whatever stands for the attributes of the request is known from then on. */
    void found(Object base, Object property, Object value) {
        boolean requestMapItself = base == null
                ? "requestScope".equals(property)
                : "requestMap".equals(property) && PlatformObjects.isBase(base);
        if (requestMapItself) {
            requestMap = value;
        }
    }

    boolean isRequestMap(Object base) {
        return base != null && base == requestMap;
    }

    private Evidence againstRequestAttribute(String name) {
        return given.contains(name)
                ? Evidence.personal("#{" + name + "} is an attribute that the request had before Faces")
                : null;
    }

    /** Where a name that is no bean's was found: of the request, of the view, of the session. */
    private Evidence againstAttribute(String name) {
        ExternalContext external = context.getExternalContext();
        if (external.getRequestMap().containsKey(name)) {
            return againstRequestAttribute(name);
        }
        Map<String, Object> view =
                context.getViewRoot() == null ? null : context.getViewRoot().getViewMap(false);
        if (view != null && view.containsKey(name)) {
            return Evidence.view("#{" + name + "} is an attribute of the view");
        }
        boolean inSession =
                external.getSession(false) instanceof HttpSession session && session.getAttribute(name) != null;
        return inSession ? Evidence.personal("#{" + name + "} is an attribute of the session") : null;
    }
}
