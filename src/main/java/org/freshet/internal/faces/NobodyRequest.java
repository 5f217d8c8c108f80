package org.freshet.internal.faces;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The request of nobody, on which shared regions are rendered: no user, no session, no cookies, no address. Remembers whether it was asked for
 * any of these, because what depends on the answer is not the same for everybody.
 */
final class NobodyRequest extends HttpServletRequestWrapper {

    private final ServletContext context;
    private final Locale locale;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private String asked;

    NobodyRequest(ServletContext context, Locale locale) {
        super(Absent.of(HttpServletRequest.class));
        this.context = context;
        this.locale = locale;
    }

    /** For what it was asked since {@link #forget()}; null if for nothing that belongs to a person. */
    String askedOrNull() {
        return asked;
    }

    void forget() {
        asked = null;
    }

    /** As if it had been asked for that, or for nothing if null. */
    void asked(String what) {
        asked = what;
    }

    @Override
    public Principal getUserPrincipal() {
        asked = "its user";
        return null;
    }

    @Override
    public String getRemoteUser() {
        asked = "its user";
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        asked = "a role of its user";
        return false;
    }

    @Override
    public String getAuthType() {
        asked = "its user";
        return null;
    }

    @Override
    public String getRemoteAddr() {
        asked = "its address";
        return null;
    }

    @Override
    public String getRemoteHost() {
        asked = "its address";
        return null;
    }

    @Override
    public String getHeader(String name) {
        header(name);
        return null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        header(name);
        return Collections.emptyEnumeration();
    }

    private void header(String name) {
        if ("Authorization".equalsIgnoreCase(name)) {
            asked = "its user";
        } else if ("Cookie".equalsIgnoreCase(name)) {
            asked = "its cookies";
        }
    }

    @Override
    public Cookie[] getCookies() {
        asked = "its cookies";
        return null;
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
        if (create) {
            asked = "its session";
            throw new NobodyException();
        }
        return null;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }

    @Override
    public String getScheme() {
        return "http";
    }

    @Override
    public String getServerName() {
        return "localhost";
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(getScheme() + "://" + getServerName());
    }

    @Override
    public String getRequestURI() {
        return "";
    }

    @Override
    public String getContextPath() {
        return context.getContextPath();
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(List.of(locale));
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(List.copyOf(attributes.keySet()));
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    /** Something wanted a session of nobody. */
    static final class NobodyException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NobodyException() {
            super("A region that is rendered for everybody has no session");
        }
    }
}
