package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.freshet.it.probe.ProbeServlet;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator deploys a new version, again and again, while browsers are connected. */
@ExtendWith(ArquillianExtension.class)
class RedeployIT {

    private static final int TIMES = 10;
    /** An idle worker thread has its last task on its stack. A leak would keep all of them. */
    private static final int MOST_ON_STACKS = 2;

    /** As many as WildFly may have, and more. */
    private static final int WORKERS = 64;

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

    @Test
    void application_redeployedTenTimes_leavesNothingOfFreshet(TestReporter report) {
        // WildFly keeps deployments whose start failed, in a map of FacesContext's: other tests have some.
        long before = deploymentsInMemory();
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
        if (ServerLog.isWildFly()) {
            occupyWorkers();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(this::deploymentsInMemory, kept -> kept <= before + MOST_ON_STACKS);
        } else {
            // Grizzly's worker threads keep requests for reuse, and with those that were upgraded Tyrus' endpoint
            // and the application: an endpoint without Freshet is kept like that, too. How many of them varies.
            report.publishEntry(
                    "Deployments with a WebSocket that Payara keeps", deploymentsInMemory() - before + "/" + TIMES);
        }
    }

    /** Each of them has done something else since. */
    private void occupyWorkers() {
        HttpRequest busy =
                HttpRequest.newBuilder(probe.base().resolve("probe?busy=1000")).build();
        CompletableFuture.allOf(Stream.generate(() -> probe.http().sendAsync(busy, BodyHandlers.discarding()))
                        .limit(WORKERS)
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private String threads() {
        return probe.get("probe?threads=freshet").body();
    }

    /** Each deployment has a class of its own of this name. */
    private long deploymentsInMemory() {
        return probe.get("probe?instances=org.freshet.internal.cdi.Freshet")
                .body()
                .lines()
                .count();
    }
}
