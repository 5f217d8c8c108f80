package org.freshet.example.todo;

import java.io.File;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class TodoPageIT {

    @ArquillianResource
    private URL url;

    private Chromium chromium;
    private TodoWindow ann;
    private TodoWindow bob;

    @Deployment(testable = false)
    static EnterpriseArchive example() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("example.ear")));
    }

    @BeforeEach
    void openTwoBrowsers() {
        chromium = new Chromium();
        ann = chromium.open(url.toString());
        bob = chromium.open(url.toString());
    }

    @AfterEach
    void closeThem() {
        chromium.close();
    }

    @Test
    void page_afterAdding_showsTheItemWhenLoadedAgain() {
        ann.add("Feed the cat");
        bob.reload();
        bob.sees("Feed the cat");
    }

    @Test
    void page_blankTitle_saysWhatIsMissing() {
        ann.add("");
        ann.seesMessage("Say what there is to do");
    }

    @Test
    void page_removedBySomebodyElse_saysSo() {
        ann.add("Sweep the yard");
        ann.reload();
        String id = ann.idOf("Sweep the yard");
        ann.removeThe(id);
        bob.removeThe(id);
        bob.seesMessage("Somebody else removed it already");
    }

    @Test
    void list_changedInOneBrowser_isFreshInTheOtherThatIsTyping() {
        ann.awaitLive();
        bob.awaitLive();
        bob.type("Water the pl");

        ann.add("Buy milk");
        bob.sees("Buy milk");
        ann.sees("Buy milk");

        ann.tick("Buy milk");
        bob.seesDone("Buy milk");
        ann.seesDone("Buy milk");

        ann.rename("Buy milk", "Buy oat milk");
        bob.sees("Buy oat milk");
        ann.sees("Buy oat milk");

        ann.remove("Buy oat milk");
        bob.seesNot("Buy oat milk");

        bob.isStillTyping("Water the pl");
        bob.wasNotReloaded();
        ann.wasNotReloaded();
    }

    @Test
    void row_thatCameAfterThePage_canBeChanged() {
        ann.awaitLive();
        bob.awaitLive();
        ann.add("Call the plumber");
        bob.sees("Call the plumber");
        bob.tick("Call the plumber");
        ann.seesDone("Call the plumber");
        bob.remove("Call the plumber");
        ann.seesNot("Call the plumber");
    }
}
