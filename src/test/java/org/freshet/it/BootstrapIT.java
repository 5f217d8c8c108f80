package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is there once an application with the JAR is deployed, which has no endpoint, listener or setting of its own for that. */
@ExtendWith(ArquillianExtension.class)
class BootstrapIT {

    private static final Pattern SCRIPT = Pattern.compile("src=\"/todo/(rx/client/[0-9a-f]+/)rx\\.js\"");

    private final Site site = Site.fixture();

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    void startUp_logsOneLineThatSaysWhatIsOn() {
        List<String> lines = ServerLog.sinceDeployment()
                .filter(line -> line.contains("RX0302"))
                .toList();
        assertThat(lines).singleElement().satisfies(line -> assertThat(line)
                .containsPattern("Freshet \\d+\\.\\d+\\.\\d+\\S* is up for /todo/")
                .contains("WebSocket on", "regions on", "relay on (JMS topic freshet)", "log off"));
    }

    @Test
    void connection_opened_isGreetedByTheProtocol() {
        try (RxClient client = site.connect()) {
            assertThat(client.hello().getString("protocol")).isEqualTo("rx.1");
            assertThat(client.hello().getInt("heartbeat")).isEqualTo(15_000);
            assertThat(client.subprotocol()).isEqualTo("rx.1");
        }
    }

    @Test
    void page_withRegion_loadsTheClientOnceAndInOneFile() {
        String page = site.get("todo.xhtml").body();
        Matcher script = SCRIPT.matcher(page);
        assertThat(script.find()).isTrue();
        String folder = script.group(1);
        assertThat(script.find()).isFalse();
        HttpResponse<String> entry = site.get(folder + "rx.js");
        assertThat(entry.statusCode()).isEqualTo(200);
        assertThat(entry.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(entry.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(entry.body())
                .containsPattern("export ?\\{[^}]* as refresh\\b")
                .doesNotContain("import {");
        assertThat(site.get(folder + "../../../../etc/passwd").statusCode()).isNotEqualTo(200);
        assertThat(site.get(folder + "region.js").statusCode()).isEqualTo(404);
    }

    @Test
    void fragment_askedForWithToken_isTheRegionAloneWithItsParametersAndANewToken() {
        String page = site.get("grant.xhtml?groups=demo.todo&echo=%3Chello%3E+w%C3%B6rld")
                .body();
        HttpResponse<String> fragment = site.get("rx/fragment?token=" + Site.tokenIn(page));
        assertThat(fragment.statusCode()).isEqualTo(200);
        assertThat(fragment.body())
                .startsWith("<div id=\"granted\"")
                .contains("&lt;hello&gt; w")
                .endsWith("</div>");
        // What the page itself showed, even of a parameter that Payara reads as ISO-8859-1.
        assertThat(page.replaceAll("rx-token=\"[^\"]*\"", ""))
                .contains(fragment.body().replaceAll("rx-token=\"[^\"]*\"", ""));
        assertThat(fragment.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(site.get("rx/fragment?token=" + Site.tokenIn(fragment.body()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void fragment_askedForWithAnothersOrNoToken_isRefused() {
        String token = site.token("demo.todo");
        String forged = token.substring(0, 20) + (token.charAt(20) == 'A' ? 'B' : 'A') + token.substring(21);
        Site other = Site.fixture();
        other.token("demo.todo");
        assertThat(other.get("rx/fragment?token=" + token).statusCode()).isEqualTo(403);
        assertThat(site.get("rx/fragment?token=" + forged).statusCode()).isEqualTo(403);
        assertThat(site.get("rx/fragment").statusCode()).isEqualTo(403);
    }

    @Test
    void socket_andClientFiles_createNoSession() {
        Site fresh = Site.fixture();
        fresh.connectWithoutSession().close();
        fresh.get("rx/client/x/rx.js");
        fresh.get("rx/fragment?token=x");
        assertThat(fresh.cookies()).isEmpty();
    }

    @Test
    void inspector_inProduction_isNotThere() {
        assertThat(site.get("rx/inspector").statusCode()).isEqualTo(404);
        assertThat(site.get("rx/inspector?explain=todo").statusCode()).isEqualTo(404);
    }

    @Test
    void viewWithInvalidGroup_isAnErrorThatSaysWhatIsAllowed() {
        assertThat(site.get("grant.xhtml?groups=no%20group!").statusCode()).isEqualTo(500);
        await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment()).anySatisfy(line -> assertThat(line)
                .contains("RX0602", "group!", "/grant.xhtml", "allowed are letters")));
    }
}
