package org.freshet.internal.cdi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;
import java.util.Set;
import org.freshet.internal.client.ClientServlet;
import org.freshet.internal.faces.FragmentServlet;
import org.freshet.internal.inspector.InspectorServlet;
import org.freshet.internal.websocket.HandshakeFilter;
import org.freshet.internal.wire.Protocol;

/**
 * Adds our servlets, filter and listener to each web application (Jakarta Servlet 6.0, 8.2.4). Annotations in a JAR of an EAR's
 * {@code lib/} would be found by Payara 6, not by WildFly 39.
 */
public final class FreshetInitializer implements ServletContainerInitializer {

    private static final String PREFIX = "freshet-";

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        ClassLoader loader = FreshetInitializer.class.getClassLoader();
        context.addListener(FreshetListener.class);
        context.addListener(SessionEnd.class);
        FilterRegistration.Dynamic watch = context.addFilter(PREFIX + "session-watch", SessionWatch.class);
        if (watch != null) {
            watch.setAsyncSupported(true);
            // Before those of the application: it looks at what all of them have done.
            watch.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        }
        servlet(context, "client", ClientServlet.class, Protocol.CLIENT + "*");
        if (Platform.hasFaces(loader)) {
            servlet(context, "fragment", FragmentServlet.class, Protocol.FRAGMENT);
            servlet(context, "inspector", InspectorServlet.class, Protocol.INSPECTOR);
        }
        if (Platform.hasWebSocket(loader)) {
            ServletRegistration.Dynamic stopSignal = context.addServlet(PREFIX + "stop", StopSignal.class);
            if (stopSignal != null) {
                stopSignal.setLoadOnStartup(1);
            }
            FilterRegistration.Dynamic filter = context.addFilter(PREFIX + "handshake", HandshakeFilter.class);
            if (filter != null) {
                filter.setAsyncSupported(true);
                // First: the server's own filter takes the request over.
                filter.addMappingForUrlPatterns(
                        EnumSet.of(DispatcherType.REQUEST), false, Protocol.SOCKET, Protocol.CONSUMER + "*");
            }
        }
    }

    private static void servlet(
            ServletContext context, String name, Class<? extends jakarta.servlet.Servlet> type, String mapping) {
        ServletRegistration.Dynamic servlet = context.addServlet(PREFIX + name, type);
        if (servlet != null) {
            servlet.setAsyncSupported(true);
            servlet.addMapping(mapping);
        }
    }
}
