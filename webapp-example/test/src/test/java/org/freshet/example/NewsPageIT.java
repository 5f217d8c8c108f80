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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class NewsPageIT {

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
    void headline_isAnotherOne_afterTheTimer_withoutReload() {
        Page page = chromium.visitor(url).openLive("news.xhtml");
        page.evaluate("window.loadedOnce = true");
        Locator headline = page.locator("#headline");
        String first = headline.textContent();
        assertThat(headline).not().hasText(first);
        String second = headline.textContent();
        assertThat(headline).not().hasText(second);
        page.waitForCondition(() -> (boolean) page.evaluate("window.loadedOnce === true"));
    }

    @Test
    @Tag("S64")
    @Tag("S65")
    void notice_toOneUser_isInAllOfThatUsersTabs_andNowhereElse_oneToEverybodyIs() {
        Visitor bob = chromium.visitor(url).logIn("bob");
        Page bobs = bob.openLive("news.xhtml");
        Page bobsOther = bob.openLive("news.xhtml");
        Page anns = chromium.visitor(url).logIn("ann").openLive("news.xhtml");
        Page nobodys = chromium.visitor(url).openLive("news.xhtml");
        Page eves = chromium.visitor(url).logIn("eve").openLive("news.xhtml");

        eves.locator("#user").selectOption("bob");
        tell(eves, "Your parcel is here", "#tell-user");
        assertThat(boxes(bobs)).containsText("eve: Your parcel is here");
        assertThat(boxes(bobsOther)).containsText("eve: Your parcel is here");

        tell(eves, "Lunch is ready", "#tell-everybody");
        assertThat(boxes(bobs)).hasCount(2);
        for (Page page : new Page[] {anns, nobodys, eves}) {
            assertThat(boxes(page)).containsText("eve: Lunch is ready");
            assertThat(boxes(page)).hasCount(1);
        }
    }

    @Test
    void notice_byWhoMayNot_isRefused() {
        Page bobs = chromium.visitor(url).logIn("bob").openLive("news.xhtml");
        tell(bobs, "Hello", "#tell-everybody");
        assertThat(bobs.locator("#messages")).hasText("Only editors may tell everybody");
        Page nobodys = chromium.visitor(url).openLive("news.xhtml");
        tell(nobodys, "Hello", "#tell-user");
        assertThat(nobodys.locator("#messages")).hasText("Log in first");
    }

    private static Locator boxes(Page page) {
        return page.locator("#notices .rx-message");
    }

    private static void tell(Page page, String text, String button) {
        page.locator("#text").fill(text);
        page.locator(button).click();
    }
}
