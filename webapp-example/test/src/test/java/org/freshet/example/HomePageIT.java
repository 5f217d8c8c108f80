package org.freshet.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class HomePageIT {

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
    void home_showsWhoIsHere_twoTabsAsOne_untilTheyGo() {
        Locator here = chromium.visitor(url).openLive("index.xhtml").locator("#here rx-user");
        assertThat(here).hasCount(0);

        Visitor ann = chromium.visitor(url).logIn("ann");
        Page one = ann.openLive("index.xhtml");
        Page other = ann.openLive("index.xhtml");
        Page bob = chromium.visitor(url).logIn("bob").openLive("index.xhtml");
        assertThat(here).hasText(new String[] {"ann (2)", "bob (1)"});

        one.close();
        bob.close();
        assertThat(here).hasText(new String[] {"ann (1)"});
        other.close();
        assertThat(here).hasCount(0);
    }
}
