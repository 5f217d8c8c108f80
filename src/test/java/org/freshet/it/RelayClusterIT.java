package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.freshet.it.cluster.Cluster;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The JMS relay alone, between two real servers. */
@Tag("standalone")
class RelayClusterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Cluster cluster;

    @BeforeAll
    static void startCluster() throws IOException {
        cluster = Cluster.start(archive());
    }

    @AfterAll
    static void stopCluster() {
        if (cluster != null) {
            cluster.close();
        }
    }

    private static WebArchive archive() {
        JavaArchive relay = ShrinkWrap.create(ZipImporter.class, "relay.jar")
                .importFrom(
                        new File(System.getProperty("freshet.jar")),
                        Filters.include("/org/freshet/(spi|internal/relay|internal/text)/.*"))
                .as(JavaArchive.class);
        return ShrinkWrap.create(WebArchive.class, "relay.war")
                .addClass(RelayServlet.class)
                .addAsLibrary(relay);
    }

    @Test
    void payload_sentByEitherNode_arrivesOnceAtTheOther() {
        awaitHearing(1, 2);
        awaitHearing(2, 1);
        assertThat(send(1, "from one")).isEqualTo(200);
        assertThat(send(2, "from two")).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(received(2)).containsOnlyOnce("from one").doesNotContain("from two");
            assertThat(received(1)).containsOnlyOnce("from two").doesNotContain("from one");
        });
    }

    @Test
    void nodes_brokerStoppedAndStartedTwice_hearEachOtherAgain() {
        for (int cut = 1; cut <= 2; cut++) {
            awaitHearing(1, 2);
            int told = timesLogged(2, "RX0503");
            cluster.broker().stop();
            await().atMost(PATIENCE).until(() -> timesLogged(2, "RX0503") == told + 1);
            assertThat(send(1, "lost")).isEqualTo(500);
            cluster.broker().start();
            awaitHearing(1, 2);
            awaitHearing(2, 1);
            assertThat(timesLogged(2, "RX0503")).isEqualTo(told + 1);
        }
        assertThat(received(2)).doesNotContain("lost");
    }

    @Test
    void undeploy_ofTheApplication_leavesNoThreadOfTheRelay() {
        assertThat(relayThreads(2)).hasSize(2);
        cluster.undeploy(2, "relay.war");
        assertThat(relayThreads(2)).isEmpty();
        cluster.deploy(2, archive());
        assertThat(relayThreads(2)).hasSize(2);
        awaitHearing(1, 2);
    }

    @Test
    void undeploy_whileTheBrokerIsAway_leavesNoThreadOfTheRelay() {
        awaitHearing(1, 2);
        cluster.broker().stop();
        assertThat(send(2, "lost")).isEqualTo(500);
        cluster.undeploy(2, "relay.war");
        assertThat(relayThreads(2)).isEmpty();
        cluster.deploy(2, archive());
        cluster.broker().start();
        awaitHearing(1, 2);
    }

    @Test
    void redeploy_ofTheApplication_leavesNoThreadOfTheRelayBefore() {
        cluster.deploy(2, archive());
        assertThat(relayThreads(2)).hasSize(2);
        awaitHearing(1, 2);
    }

    private static List<String> relayThreads(int node) {
        return cluster.threads(node).stream()
                .filter(name -> name.contains("freshet-relay"))
                .toList();
    }

    private static int timesLogged(int node, String code) {
        return cluster.log(node).split(code, -1).length - 1;
    }

    private static void awaitHearing(int sender, int receiver) {
        String marker = "marker " + UUID.randomUUID();
        await().atMost(PATIENCE).until(() -> {
            send(sender, marker);
            return received(receiver).contains(marker);
        });
    }

    private static List<String> received(int node) {
        return request(node, HttpRequest.newBuilder()).body().lines().toList();
    }

    private static int send(int node, String payload) {
        HttpRequest.Builder post = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("payload=" + payload));
        return request(node, post).statusCode();
    }

    private static HttpResponse<String> request(int node, HttpRequest.Builder request) {
        try {
            return HTTP.send(
                    request.uri(cluster.url(node).resolve("relay/payloads")).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
