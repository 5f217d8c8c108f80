package org.freshet.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.freshet.ReactiveConnection;
import org.freshet.ReactiveConsumer;
import org.freshet.ReactiveEndpoint;
import org.freshet.SystemLog;
import org.freshet.internal.protocol.Consumer;
import org.freshet.internal.protocol.Consumers;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsumerBeansTest {

    @ReactiveConsumer(
            path = "dams",
            groups = {"dams", "dams"},
            anyRole = {"p", "p"})
    static class Dams implements ReactiveEndpoint {

        @Override
        public String groupMessage(ReactiveConnection connection, String json) {
            if (json.isEmpty()) {
                throw new IllegalArgumentException("thrown on purpose");
            } else if (json.equals("error")) {
                throw new Unusual.OwnError();
            } else if (json.equals("checked")) {
                throw Unusual.checked();
            }
            return json + "!";
        }
    }

    static final class Collecting implements Extension {

        private final ConsumerBeans beans = new ConsumerBeans();

        void collect(@Observes ProcessBean<?> bean) {
            beans.add(bean);
        }
    }

    @BeforeEach
    void clear() {
        SystemLog.clear();
    }

    private static ServletContext application(ClassLoader loader) {
        return (ServletContext) Proxy.newProxyInstance(
                ConsumerBeansTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> method.getName().equals("getClassLoader") ? loader : null);
    }

    @Test
    void endpoint_isFoundByItsPath_inTheApplicationsThatHaveItsClass() throws Exception {
        Collecting collecting = new Collecting();
        try (WeldContainer container = new Weld()
                        .disableDiscovery()
                        .addBeanClass(Dams.class)
                        .addExtension(collecting)
                        .initialize();
                PartialLoader other = new PartialLoader("org.freshet.internal.cdi.ConsumerBeansTest")) {
            Consumers consumers = collecting.beans.consumers(new References(container.getBeanManager()));
            ServletContext own = application(getClass().getClassLoader());
            Consumer found = consumers.orNull("dams", own);
            assertThat(found.groups()).containsExactly("dams", "dams");
            assertThat(found.login()).isTrue();
            assertThat(found.anyRole()).isEqualTo(Set.of("p"));
            assertThat(consumers.orNull("rivers", own)).isNull();
            assertThat(consumers.orNull("dams", application(other))).isNull();
        }
    }

    @Test
    void endpoint_thatThrows_isLoggedAndSaysNothing() {
        Collecting collecting = new Collecting();
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addBeanClass(Dams.class)
                .addExtension(collecting)
                .initialize()) {
            ReactiveEndpoint endpoint = collecting
                    .beans
                    .consumers(new References(container.getBeanManager()))
                    .orNull("dams", application(getClass().getClassLoader()))
                    .endpoint();
            assertThat(endpoint.groupMessage(null, "")).isNull();
            assertThat(endpoint.groupMessage(null, "new")).isEqualTo("new!");
            assertThat(SystemLog.lines("RX0804")).singleElement().satisfies(line -> assertThat(line.text())
                    .contains(Dams.class.getName(), "groupMessage"));
            assertThat(endpoint.groupMessage(null, "error")).isNull();
            assertThat(endpoint.groupMessage(null, "checked")).isNull();
            assertThat(SystemLog.lines("RX0804"))
                    .extracting(line -> line.cause().getClass().getSimpleName())
                    .containsExactly("IllegalArgumentException", "OwnError", "Checked");
        }
    }
}
