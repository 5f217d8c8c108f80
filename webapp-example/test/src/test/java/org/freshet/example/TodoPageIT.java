package org.freshet.example;

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
class TodoPageIT {

    @ArquillianResource
    private URL url;

    private Chromium chromium;
    private TodoWindow ann;
    private TodoWindow bob;

    @Deployment(testable = false)
    static EnterpriseArchive example() {
        return Example.archive();
    }

    @BeforeEach
    void openTwoBrowsers() {
        chromium = new Chromium();
        ann = new TodoWindow(chromium.visitor(url), url);
        bob = new TodoWindow(chromium.visitor(url), url);
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
    @Tag("S37")
    @Tag("S38")
    void calls_whileOffline_waitVisibly_andAreMadeInOrderWhenOnline() {
        ann.goOffline();
        ann.add("First of all");
        ann.add("Then this");
        ann.add("Finally that");
        ann.seesWaiting(3);

        ann.goOnline();
        bob.seesInOrder("First of all", "Then this", "Finally that");
        ann.seesInOrder("First of all", "Then this", "Finally that");
        ann.seesNothingWaiting();

        ann.goOffline();
        ann.add("Once more");
        ann.seesWaiting(1);
    }

    @Test
    @Tag("S36")
    void call_forWhatSomebodyElseRemovedMeanwhile_saysSo_andTheRowGoes() {
        ann.add("Sweep the yard");
        bob.sees("Sweep the yard");
        bob.goOffline();
        ann.remove("Sweep the yard");
        ann.seesNot("Sweep the yard");
        bob.tick("Sweep the yard");
        bob.goOnline();
        bob.seesMessage("Somebody else removed it already");
        bob.seesNot("Sweep the yard");
    }

    @Test
    void call_forWhatSomebodyElseChangedMeanwhile_saysSo_andShowsTheirs() {
        ann.add("Paint the door");
        bob.sees("Paint the door");
        bob.goOffline();
        ann.rename("Paint the door", "Paint the door green");
        ann.sees("Paint the door green");
        bob.rename("Paint the door", "Paint the door red");
        bob.goOnline();
        bob.seesMessage("Somebody else changed it meanwhile");
        bob.sees("Paint the door green");
    }

    @Test
    void whatOneDoesOffline_doesNotConflictWithItself() {
        ann.add("Mow the lawn");
        bob.sees("Mow the lawn");
        bob.goOffline();
        bob.tick("Mow the lawn");
        bob.rename("Mow the lawn", "Mow the big lawn");
        bob.rename("Mow the big lawn", "Mow it all");
        bob.goOnline();
        ann.sees("Mow it all");
        ann.seesDone("Mow it all");
    }

    @Test
    void list_changedInOneBrowser_isFreshInTheOtherThatIsTyping() {
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
        ann.add("Call the plumber");
        bob.sees("Call the plumber");
        bob.tick("Call the plumber");
        ann.seesDone("Call the plumber");
        bob.remove("Call the plumber");
        ann.seesNot("Call the plumber");
    }
}
