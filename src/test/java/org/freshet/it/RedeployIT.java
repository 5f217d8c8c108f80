package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.freshet.it.probe.ControlBean;
import org.freshet.it.probe.ControlEntity;
import org.freshet.it.probe.ControlSocket;
import org.freshet.it.probe.ProbeServlet;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator deploys a new version, again and again, while browsers are connected. */
@ExtendWith(ArquillianExtension.class)
class RedeployIT {

    private static final int TIMES = 10;

    private final Site probe = Site.of("http://localhost:8080/probe/");

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = "probe", testable = false)
    static WebArchive probe() {
        return ShrinkWrap.create(WebArchive.class, "probe.war").addClass(ProbeServlet.class);
    }

    @Deployment(name = "application", managed = false, testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    /**
     * An endpoint and a persistence unit without Freshet: what the server itself leaves behind of those. (Payara 6: the worker threads of
     * Grizzly keep requests for reuse, and with those that were upgraded the Tyrus endpoint, the CDI container and the application.)
     */
    @Deployment(name = "control", managed = false, testable = false)
    static WebArchive control() {
        return ShrinkWrap.create(WebArchive.class, "control.war")
                .addClasses(ControlBean.class, ControlEntity.class, ControlSocket.class)
                .addAsWebInfResource("it/beans.xml", "beans.xml")
                .addAsResource(
                        new StringAsset(
                                """
                                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                                  <persistence-unit name="control">
                                    <properties>
                                      <property name="jakarta.persistence.schema-generation.database.action"
                                        value="drop-and-create"/>
                                    </properties>
                                  </persistence-unit>
                                </persistence>
                                """),
                        "META-INF/persistence.xml");
    }

    @Test
    void application_redeployedTenTimes_leavesNoThreadAndNoMoreThanTheServerDoes() {
        for (int i = 0; i < TIMES; i++) {
            deployer.deploy("control");
            RxClient client = Site.of("http://localhost:8080/control/").connectWithoutSession();
            client.send("close");
            client.awaitClose();
            deployer.undeploy("control");
        }
        for (int i = 0; i < TIMES; i++) {
            deployer.deploy("application");
            Site site = Site.fixture();
            RxClient client = site.connect().subscribe("demo.todo");
            site.op("add", "title", "run " + i);
            assertThat(client.untilNow()).hasSize(1);
            assertThat(threads()).contains("freshet-handover");
            deployer.undeploy("application");
            // WildFly's own close code, 1008, would mean: do not come back.
            assertThat(client.await(m -> m.getString("type").equals("bye")).getInt("retryAfter"))
                    .isPositive();
            client.awaitClose();
            await().atMost(Duration.ofSeconds(10)).until(this::threads, String::isEmpty);
        }
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(instances("org.freshet.internal.cdi.Freshet"))
                        .isLessThanOrEqualTo(Math.max(1, instances("org.freshet.it.probe.ControlBean"))));
    }

    private String threads() {
        return probe.get("probe?threads=freshet").body();
    }

    /** Over all deployments: each has a class of its own of this name. */
    private long instances(String type) {
        return probe.get("probe?instances=" + type).body().lines().count();
    }
}
