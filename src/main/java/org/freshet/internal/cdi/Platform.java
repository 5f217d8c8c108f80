package org.freshet.internal.cdi;

/** What a server may lack. */
final class Platform {

    private Platform() {}

    static boolean hasFaces(ClassLoader loader) {
        return has("jakarta.faces.context.FacesContext", loader);
    }

    static boolean hasWebSocket(ClassLoader loader) {
        return has("jakarta.websocket.server.ServerContainer", loader);
    }

    static boolean hasJms(ClassLoader loader) {
        return has("jakarta.jms.JMSContext", loader);
    }

    static boolean hasJsonBinding(ClassLoader loader) {
        return has("jakarta.json.bind.Jsonb", loader);
    }

    static boolean hasValidation(ClassLoader loader) {
        return has("jakarta.validation.Validator", loader);
    }

    static boolean hasMetrics(ClassLoader loader) {
        return has("org.eclipse.microprofile.metrics.MetricRegistry", loader);
    }

    private static boolean has(String type, ClassLoader loader) {
        try {
            Class.forName(type, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
