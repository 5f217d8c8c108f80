package org.freshet.internal.faces;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The request for a fragment, seen as the request for its view: the token's path and parameters, the caller's everything else. */
final class FragmentRequest extends HttpServletRequestWrapper {

    private final FragmentMapping mapping;
    private final String path;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    FragmentRequest(HttpServletRequest request, FragmentMapping mapping, String path, Map<String, List<String>> given) {
        super(request);
        this.mapping = mapping;
        this.path = path;
        given.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    }

    @Override
    public HttpServletMapping getHttpServletMapping() {
        return mapping;
    }

    @Override
    public String getServletPath() {
        return mapping.servletPath();
    }

    @Override
    public String getPathInfo() {
        return mapping.pathInfo();
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        int end = url.length() - super.getRequestURI().length();
        url.setLength(Math.max(end, 0));
        return url.append(getRequestURI());
    }

    /** Nothing is left to decode; Payara 6 would log a warning for each fragment that it is too late for that. */
    @Override
    public void setCharacterEncoding(String encoding) {}

    @Override
    public String getQueryString() {
        return parameters.isEmpty()
                ? null
                : parameters.entrySet().stream()
                        .flatMap(entry -> List.of(entry.getValue()).stream()
                                .map(value -> encode(entry.getKey()) + '=' + encode(value)))
                        .collect(Collectors.joining("&"));
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
