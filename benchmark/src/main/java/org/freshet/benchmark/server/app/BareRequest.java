package org.freshet.benchmark.server.app;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A GET of a view that nobody sent: knows what Faces asks to find the view, and is empty for the rest. */
record BareRequest(ServletContext context, String view, Map<String, Object> attributes) implements InvocationHandler {

    static HttpServletRequest of(ServletContext context, String view) {
        return proxy(HttpServletRequest.class, new BareRequest(context, view, new HashMap<>()));
    }

    static HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (proxy, method, arguments) -> nothing(method));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "getMethod" -> "GET";
            case "getContextPath" -> context.getContextPath();
            case "getServletPath" -> view;
            case "getRequestURI" -> context.getContextPath() + view;
            case "getHttpServletMapping" -> mapping();
            case "getServletContext" -> context;
            case "getLocale" -> Locale.ENGLISH;
            case "getLocales" -> Collections.enumeration(Collections.singleton(Locale.ENGLISH));
            case "getCharacterEncoding" -> "UTF-8";
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove((String) arguments[0]);
            case "getAttributeNames" -> Collections.enumeration(attributes.keySet());
            default -> nothing(method);
        };
    }

    private HttpServletMapping mapping() {
        return proxy(HttpServletMapping.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getMappingMatch" -> MappingMatch.EXTENSION;
            case "getPattern" -> "*.xhtml";
            case "getMatchValue" -> view.substring(1, view.lastIndexOf('.'));
            case "getServletName" -> "faces";
            default -> nothing(method);
        });
    }

    private static Object nothing(Method method) {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return -1L;
        }
        if (type == Enumeration.class) {
            return Collections.emptyEnumeration();
        }
        return type == Map.class ? Map.of() : null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(BareRequest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
