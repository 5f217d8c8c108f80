package org.freshet.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class JobsPageIT {

    @ArquillianResource
    private URL url;

    private Chromium chromium;

    @Deployment(testable = false)
    static EnterpriseArchive example() {
        return Example.archive();
    }

    @BeforeEach
    void open() {
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    @Tag("S85")
    void job_gettingOn_isToldToItsOwnerOnly_andAListWithoutItStaysAsItIs() {
        Visitor ann = chromium.visitor(url).logIn("ann");
        Page anns = openJobs(ann);
        Page annsOther = openJobs(ann);
        Page bobs = openJobs(chromium.visitor(url).logIn("bob"));

        start(anns, "Sort the stamps");
        Locator job = anns.locator(".job");
        assertThat(job).hasText("Sort the stampsWAITING");
        Number id = Integer.valueOf(job.getAttribute("data-job"));
        assertThat(job).hasText("Sort the stampsRUNNING");
        assertThat(job).hasText("Sort the stampsDONE");

        // The other tab was told, too, of a job that its list lacks.
        annsOther.waitForCondition(() -> told(annsOther).size() == 2);
        assertEquals(
                List.of(Map.of(":id", id, "id", id, "state", "RUNNING"), Map.of(":id", id, "id", id, "state", "DONE")),
                told(annsOther));
        assertThat(annsOther.locator(".job")).hasCount(0);

        // What Bob hears first is of his own.
        start(bobs, "Wash the car");
        assertThat(bobs.locator(".job")).hasText("Wash the carDONE");
        assertEquals(
                bobs.locator(".job").getAttribute("data-job"),
                String.valueOf(((Map<?, ?>) told(bobs).get(0)).get("id")));
        assertEquals(2, told(annsOther).size());
        annsOther.reload();
        assertThat(annsOther.locator(".job")).hasText("Sort the stampsDONE");
    }

    @Test
    @Tag("S85")
    void jobs_askedForByNobody_areRefused_andThePageIsAfterLogIn() {
        Visitor nobody = chromium.visitor(url);
        Page home = nobody.openLive("index.xhtml");
        for (String method : List.of("mine", "start")) {
            assertEquals(
                    "not-allowed",
                    home.evaluate(
                            "method => rx.call(`jobCalls.${method}`, method === 'start' ? ['Mine'] : [])"
                                    + ".then(() => 'done', error => error.code)",
                            method));
        }
        assertEquals(
                401,
                home.request()
                        .get(url + "jobs.html", RequestOptions.create().setHeader("Accept", "application/json"))
                        .status());

        Page page = nobody.open("jobs.html");
        assertThat(page).hasURL(Pattern.compile("/login\\.xhtml\\?to=/jobs\\.html$"));
        Visitor.fillLogIn(page, "bob", "bob");
        assertThat(page).hasURL(url + "jobs.html");
        assertThat(page.locator("#start")).isVisible();
    }

    @Test
    void job_withoutTitle_saysWhatIsMissing() {
        Page page = openJobs(chromium.visitor(url).logIn("eve"));
        start(page, " ");
        assertThat(page.locator("#messages")).hasText("What is to be done?");
        assertThat(page.locator(".job")).hasCount(0);
    }

    private static Page openJobs(Visitor visitor) {
        Page page = visitor.openLive("jobs.html");
        assertThat(page.locator("#start")).isVisible();
        page.evaluate("window.told = []; addEventListener('rx:job', event => told.push(event.detail))");
        return page;
    }

    private static void start(Page page, String title) {
        page.locator("#title").fill(title);
        page.locator("#start").click();
    }

    private static List<?> told(Page page) {
        return (List<?>) page.evaluate("told");
    }
}
