package org.freshet.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.regex.Pattern;
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
class LogInIT {

    @ArquillianResource
    private URL url;

    private Chromium chromium;
    private Page page;

    @Deployment(testable = false)
    static EnterpriseArchive example() {
        return Example.archive();
    }

    @BeforeEach
    void openTheForm() {
        chromium = new Chromium();
        page = chromium.visitor(url).open("login.xhtml");
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void logIn_withTheWrongPassword_saysSo() {
        Visitor.fillLogIn(page, "ann", "bob");
        assertThat(page.locator("#messages")).hasText("Wrong name or password");
        assertThat(page.locator("#me")).hasCount(0);
    }

    @Test
    void logIn_isRememberedUntilLogOut() {
        Visitor.fillLogIn(page, "ann", "ann");
        assertThat(page).hasURL(url + "index.xhtml");
        page.navigate(url + "dams.xhtml");
        assertThat(page.locator("#me")).hasText("ann");

        page.getByText("Log out").click();
        assertThat(page.locator("#me")).hasCount(0);
        page.navigate(url + "jobs.html");
        assertThat(page).hasURL(Pattern.compile("/login\\.xhtml"));
    }

    @Test
    void logIn_asSomebodyElse_isThatOne() {
        Visitor.fillLogIn(page, "ann", "ann");
        assertThat(page.locator("#me")).hasText("ann");
        page.navigate(url + "login.xhtml");
        Visitor.fillLogIn(page, "bob", "bob");
        assertThat(page.locator("#me")).hasText("bob");
    }

    @Test
    void logIn_fromAnAddressOfSomebodyElse_staysHere() {
        page.navigate(url + "login.xhtml?to=//example.com/x.html");
        Visitor.fillLogIn(page, "ann", "ann");
        assertThat(page).hasURL(url + "index.xhtml");
    }
}
