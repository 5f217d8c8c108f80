package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.freshet.browser.Chromium;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** WildFly ends a socket that is quiet in either direction for 90 s; the heartbeats keep it. */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "wildfly", disabledReason = "only WildFly ends them")
@EnabledIfSystemProperty(named = "freshet.packaging", matches = "war", disabledReason = "once takes its time")
class QuietPageIT {

    private static final Duration QUIET = Duration.ofSeconds(100);

    private final Site site = Site.fixture();

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    void pageAndClient_quietForLongerThanTheServerAllows_areStillLive(Page page) {
        page.navigate(site.base().resolve("todo.xhtml").toString());
        assertThat(page.locator("#list[rx-connected]")).hasCount(1);
        page.evaluate("window.drops = 0; addEventListener('rx:offline', () => drops++)");
        // A client that says nothing of its own accord: the server's pings make its answers.
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            await().during(QUIET)
                    .atMost(QUIET.plusSeconds(20))
                    .pollInterval(Duration.ofSeconds(5))
                    .until(client::isOpen);
            String id = site.op("add", "title", "after the silence");
            assertThat(client.await(m -> m.getString("type").equals("created")).get("id"))
                    .hasToString(id);
            assertThat(page.locator("#todo-" + id)).isVisible();
            assertThat(page.evaluate("drops")).isEqualTo(0);
        }
    }
}
