package org.freshet.internal.faces;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.Map;

/** The Faces context of a request for a page, as far as components need one, until it is released. */
final class FakeRequest extends FacesContextWrapper {

    private final Map<Object, Object> attributes = new HashMap<>();
    private final Map<String, Object> application = new HashMap<>();
    private final Map<String, String[]> parameters = new HashMap<>();
    private UIViewRoot root;

    FakeRequest() {
        super(null);
        setCurrentInstance(this);
    }

    void parameter(String name, String... values) {
        parameters.put(name, values);
    }

    @Override
    public Map<Object, Object> getAttributes() {
        return attributes;
    }

    @Override
    public UIViewRoot getViewRoot() {
        return root;
    }

    @Override
    public void setViewRoot(UIViewRoot view) {
        root = view;
    }

    @Override
    public boolean isPostback() {
        return false;
    }

    @Override
    public boolean isProcessingEvents() {
        return false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public ExternalContext getExternalContext() {
        return new ExternalContextWrapper(null) {
            @Override
            public Map<String, Object> getApplicationMap() {
                return application;
            }

            @Override
            public Object getRequest() {
                return new HttpServletRequestWrapper(Absent.of(HttpServletRequest.class)) {
                    @Override
                    public Map<String, String[]> getParameterMap() {
                        return parameters;
                    }
                };
            }
        };
    }

    @Override
    public void release() {
        setCurrentInstance(null);
    }
}
