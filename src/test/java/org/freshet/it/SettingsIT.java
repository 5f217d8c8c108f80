package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings by context parameters of the application. */
@ExtendWith(ArquillianExtension.class)
class SettingsIT {

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = "strict", testable = false)
    static WebArchive strict() {
        return Fixture.webWith("strict", "freshet.require", "session")
                .addAsWebResource("it/grant.xhtml", "grant.xhtml");
    }

    @Deployment(name = "origins", testable = false)
    static WebArchive origins() {
        return Fixture.webWith("origins", "freshet.origins", "http://www.example.com .example.org");
    }

    @Deployment(name = "anywhere", testable = false)
    static WebArchive anywhere() {
        return Fixture.webWith("anywhere", "freshet.origins", "*");
    }

    @Deployment(name = "wrong", managed = false, testable = false)
    static WebArchive wrong() {
        return Fixture.webWith("wrong", "freshet.heartbeat", "an hour");
    }

    @Deployment(name = "nothing-waits", managed = false, testable = false)
    static WebArchive nothingWaits() {
        return Fixture.webWith("nothing-waits", "freshet.queue", "0");
    }

    @Deployment(name = "alone", managed = false, testable = false)
    static WebArchive alone() {
        return Fixture.webWith("alone", "freshet.relay.connection-factory", "java:/jms/none");
    }

    @Test
    @Tag("S16")
    void handshake_withoutTheSessionThatIsRequired_isRefusedWith403() {
        Site site = Site.of("http://localhost:8080/strict/");
        assertRefused(site::connectWithoutSession);
        site.token("demo.todo");
        site.connect().close();
    }

    @ParameterizedTest
    @Tag("S80")
    @CsvSource(
            nullValues = "missing",
            value = {
                "http://www.example.com,   true",
                "http://other.example.com, false",
                "https://sub.example.org,  true",
                "https://example.org,      true",
                "missing,                  false",
                "'',                       false",
                "invalid,                  false",
                "null,                     false"
            })
    void origin_whereSomeAreListed_mustBeOneOfThem(String origin, boolean admitted) {
        Site site = Site.of("http://localhost:8080/origins/");
        if (admitted) {
            site.connect(origin).close();
        } else {
            assertRefused(() -> site.connect(origin));
        }
    }

    @ParameterizedTest
    @Tag("S80")
    @CsvSource(
            nullValues = "missing",
            value = {"http://evil.example", "missing", "''", "invalid"})
    void origin_whereAllAreAllowed_doesNotMatter(String origin) {
        Site.of("http://localhost:8080/anywhere/").connect(origin).close();
    }

    @ParameterizedTest
    @Tag("S52")
    @CsvSource({
        "wrong, freshet.heartbeat, 'an hour', PT1S to PT25S",
        "nothing-waits, freshet.queue, 0, 1 to 100000",
    })
    void deployment_withWrongSetting_failsAndSaysWhatIsAccepted(
            String deployment, String setting, String value, String accepted) {
        assertThatThrownBy(() -> deployer.deploy(deployment)).isNotNull();
        await().untilAsserted(() -> assertThat(ServerLog.lines())
                .anySatisfy(line -> assertThat(line).contains("RX0301", setting, "'" + value + "'", accepted)));
    }

    @Test
    void deployment_withoutTheConnectionFactory_worksAloneAndSaysSo() {
        deployer.deploy("alone");
        try {
            await().untilAsserted(() -> assertThat(ServerLog.lines()).anySatisfy(line -> assertThat(line)
                    .contains("RX0302", "/alone/", "WebSocket on", "relay off", "java:/jms/none")));
            Site.of("http://localhost:8080/alone/").connectWithoutSession().close();
        } finally {
            deployer.undeploy("alone");
        }
    }

    private static void assertRefused(ThrowingCallable connecting) {
        assertThatThrownBy(connecting)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
    }
}
