package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.Extension;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.freshet.SystemLog;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts and stops Freshet where parts of the platform are not there. */
class MissingPlatformTest {

    static class AnyBean {}

    private final List<String> registered = new ArrayList<>();

    @BeforeEach
    void clear() {
        SystemLog.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jakarta.jms.       | relay off (there is no JMS on this server)  | freshet-session-watch freshet-client freshet-fragment freshet-inspector freshet-stop freshet-handshake",
                "jakarta.websocket. | WebSocket off (there is no WebSocket on this server) | freshet-session-watch freshet-client freshet-fragment freshet-inspector",
                "jakarta.faces.     | regions off (there is no Faces on this server) | freshet-session-watch freshet-client freshet-stop freshet-handshake",
                "org.hibernate.     | regions on | freshet-session-watch freshet-client freshet-fragment freshet-inspector freshet-stop freshet-handshake",
                "org.eclipse.persistence. | regions on | freshet-session-watch freshet-client freshet-fragment freshet-inspector freshet-stop freshet-handshake",
                "jakarta.json.bind. | calls off (there is no JSON-B on this server) | freshet-session-watch freshet-client freshet-fragment freshet-inspector freshet-stop freshet-handshake",
                "jakarta.validation. | calls off (there is no @ReactiveMethod) | freshet-session-watch freshet-client freshet-fragment freshet-inspector freshet-stop freshet-handshake",
                "org.eclipse.microprofile. | regions on | freshet-session-watch freshet-client freshet-fragment freshet-inspector freshet-stop freshet-handshake"
            })
    void server_thatLacksAPart_startsWithoutIt_andSaysSo(String missing, String said, String parts) throws Exception {
        startAndStop(missing);
        assertThat(registered).containsExactly(parts.split(" "));
        assertThat(SystemLog.lines("RX0302")).singleElement().satisfies(line -> assertThat(line.text())
                .contains("is up for /app/", said));
    }

    @Test
    void server_thatLacksAllOfThem_startsAllTheSame() throws Exception {
        startAndStop(
                "jakarta.jms.",
                "jakarta.websocket.",
                "jakarta.faces.",
                "jakarta.el.",
                "jakarta.json.bind.",
                "jakarta.validation.",
                "org.hibernate.",
                "org.eclipse.persistence.",
                "org.eclipse.microprofile.");
        assertThat(registered).containsExactly("freshet-session-watch", "freshet-client");
        assertThat(SystemLog.lines("RX0302")).singleElement().satisfies(line -> assertThat(line.text())
                .contains("there is no JMS", "there is no WebSocket", "there is no Faces", "there is no JSON-B"));
    }

    @Test
    void server_thatLacksNothingButABroker_saysWhyTheRelayIsOff() throws Exception {
        startAndStop();
        assertThat(SystemLog.lines("RX0302")).singleElement().satisfies(line -> assertThat(line.text())
                .contains("WebSocket off (the server offers no WebSocket container to /app/)")
                .contains("regions on; calls off (there is no @ReactiveMethod); relay off (RX0501"));
    }

    private void startAndStop(String... missing) throws Exception {
        ClassLoader loader = new PartialLoader(missing);
        Extension extension = create(loader, "FreshetExtension", Extension.class);
        ServletContext context = context();
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addBeanClasses(AnyBean.class)
                .addExtension(extension)
                .initialize()) {
            assertThat(container.isRunning()).isTrue();
            create(loader, "FreshetInitializer", ServletContainerInitializer.class)
                    .onStartup(Set.of(), context);
            ServletContextListener listener = create(loader, "FreshetListener", ServletContextListener.class);
            listener.contextInitialized(new ServletContextEvent(context));
            listener.contextDestroyed(new ServletContextEvent(context));
        }
    }

    private static <T> T create(ClassLoader loader, String name, Class<T> type) throws ReflectiveOperationException {
        return type.cast(loader.loadClass("org.freshet.internal.cdi." + name)
                .getConstructor()
                .newInstance());
    }

    private ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getContextPath" -> {
                            return "/app";
                        }
                        case "addServlet", "addFilter" -> {
                            registered.add((String) arguments[0]);
                            // As a server does.
                            ((Class<?>) arguments[1]).getConstructor().newInstance();
                            return null;
                        }
                        default -> {
                            return null;
                        }
                    }
                });
    }
}
