package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freshet.browser.Chromium;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What developers see; {@link BootstrapIT} and {@link NetsIT} have what others see. */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
class DevelopmentIT {

    private final Site site = LiveFixture.site("development");

    @Deployment(testable = false)
    static Archive<?> development() {
        return LiveFixture.development();
    }

    @Test
    @Tag("S63")
    void region_thatFails_showsItsEscapedError_andHealsWithTheNextChange(Browser browser) {
        String id = site.op("add", "shelf", "s", "title", "fine");
        try (Tab tab = Tab.open(browser, site, "fragile.xhtml?shelf=s")) {
            site.op("rename", "id", id, "title", "fragile");
            assertThat(tab.find("#fragile > pre.rx-error"))
                    .containsText("IllegalStateException: broken <script>window.hacked = true</script>");
            assertThat(tab.find("#fragile script")).hasCount(0);
            assertThat(tab.page().evaluate("window.hacked")).isNull();
            site.op("rename", "id", id, "title", "mended");
            // What failed had not come to the list, on which it depends all the same.
            tab.shows("#fragile", "whole mended");
        }
    }

    @Test
    void region_inViewMode_thatFails_showsItsEscapedError_andHealsWithTheNextChange(Browser browser) {
        String id = site.op("add", "shelf", "v", "title", "fine");
        try (Tab tab = Tab.open(browser, site, "fragile-view.xhtml?shelf=v")) {
            site.op("rename", "id", id, "title", "fragile");
            assertThat(tab.find("#breaking > pre.rx-error")).containsText("IllegalStateException: broken <script>");
            tab.shows("#beside", "fragile");
            site.op("rename", "id", id, "title", "mended");
            tab.shows("#breaking", "whole mended");
        }
    }

    @Test
    void inspector_showsRegionsWithTheirReasons_andWhatAChangeReached() {
        String id = site.op("add", "shelf", "<b>", "title", "inspected");
        Site alice = site.as("alice", "secret");
        Matcher tokens = Pattern.compile("rx-token=\"([^\"]+)\"")
                .matcher(alice.get("holes.xhtml?shelf=%3Cb%3E").body());
        try (RxClient client = alice.connect()) {
            while (tokens.find()) {
                client.subscribeWith(tokens.group(1), 1);
            }
            site.op("rename", "id", id, "title", "changed");
            client.await(message -> message.getString("region", "").equals("outer"));
            HttpResponse<String> inspector = site.get("rx/inspector");
            assertThat(inspector.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(inspector.body())
                    .contains("<td>outer</td><td>/holes.xhtml line 9</td><td>shared</td>")
                    .contains("<td>mine</td><td>/holes.xhtml line 11</td><td>personal</td>"
                            + "<td>bean mine injects SecurityContext</td>")
                    .containsPattern("<li>[^<]*: item\\.title, item\\.\\[" + id + "]\\.title, ")
                    .contains("<li>item.title → item → outer (/holes.xhtml line 9) → shared → 1 viewer");
        }
    }

    @Test
    void inspector_askedToExplain_saysWhatWouldHappen_escaped() {
        site.op("add", "shelf", "asked", "title", "inspected");
        String token = Site.tokenIn(site.get("locale.xhtml?shelf=asked").body());
        try (RxClient client = site.connect()) {
            client.subscribeWith(token, 1);
            assertThat(explained("item.place"))
                    .contains(
                            "<section id=\"effects\"><ul>",
                            "<li>item.place → ",
                            "language (/locale.xhtml line 9) → shared → 1 viewer");
            assertThat(explained("nothing.at.all")).contains("<section id=\"effects\"><ul><li>nobody shows it</li>");
            assertThat(explained("%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
                    .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                    .doesNotContain("<script>");
        }
    }

    private String explained(String query) {
        HttpResponse<String> response = site.get("rx/inspector?explain=" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
