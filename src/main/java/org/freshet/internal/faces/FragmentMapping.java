package org.freshet.internal.faces;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.MappingMatch;

/**
 * How the container would have mapped a path to the Faces servlet (Jakarta Servlet 6.0, 12.1): a fragment is asked for at another path
 * than its view, but Faces finds the view by these values.
 */
record FragmentMapping(
        String servletPath,
        String pathInfo,
        String getMatchValue,
        String getPattern,
        String getServletName,
        MappingMatch getMappingMatch)
        implements HttpServletMapping {

    private static final String FACES_SERVLET = "jakarta.faces.webapp.FacesServlet";

    /** Null if the Faces servlet does not serve this path. */
    static FragmentMapping of(ServletContext context, String path) {
        FragmentMapping best = null;
        for (ServletRegistration servlet : context.getServletRegistrations().values()) {
            if (FACES_SERVLET.equals(servlet.getClassName())) {
                for (String pattern : servlet.getMappings()) {
                    FragmentMapping mapping = match(pattern, path, servlet.getName());
                    if (mapping != null && (best == null || mapping.rank() < best.rank())) {
                        best = mapping;
                    }
                }
            }
        }
        return best;
    }

    private static FragmentMapping match(String pattern, String path, String servlet) {
        if (pattern.equals(path)) {
            return new FragmentMapping(path, null, path.substring(1), pattern, servlet, MappingMatch.EXACT);
        }
        if (pattern.endsWith("/*")) {
            String prefix = pattern.substring(0, pattern.length() - 2);
            return path.startsWith(prefix + "/")
                    ? new FragmentMapping(
                            prefix,
                            path.substring(prefix.length()),
                            path.substring(prefix.length() + 1),
                            pattern,
                            servlet,
                            MappingMatch.PATH)
                    : null;
        }
        if (pattern.startsWith("*.") && path.endsWith(pattern.substring(1))) {
            String value = path.substring(1, path.length() - pattern.length() + 1);
            return new FragmentMapping(path, null, value, pattern, servlet, MappingMatch.EXTENSION);
        }
        return null;
    }

    /** Exact before path before extension. */
    private int rank() {
        return switch (getMappingMatch) {
            case EXACT -> 0;
            case PATH -> 1;
            default -> 2;
        };
    }
}
