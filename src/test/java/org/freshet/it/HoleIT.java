package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.freshet.browser.Chromium;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is somebody's, inside of what is everybody's. */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
class HoleIT {

    private final Site site = LiveFixture.site("live");

    @Deployment(testable = false)
    static Archive<?> application() {
        return LiveFixture.application();
    }

    @Test
    void outerRegion_changed_isPushedToAll_andEachKeepsItsOwnInside(Browser browser) {
        String id = site.op("add", "shelf", "outer", "title", "first");
        site.op("add", "shelf", "outer", "owner", "alice", "title", "rose");
        site.op("add", "shelf", "outer", "owner", "bob", "title", "oak");
        try (Tab alice = Tab.open(browser, "alice", site, "holes.xhtml?shelf=outer");
                Tab bob = Tab.open(browser, "bob", site, "holes.xhtml?shelf=outer")) {
            alice.mark("#outer *");
            bob.mark("#outer *");
            site.op("rename", "id", id, "title", "second");
            alice.shows("#outer > h2", "second");
            bob.shows("#outer > h2", "second");
            assertThat(alice.pushed("outer")).isNotEmpty().isEqualTo(bob.pushed("outer"));
            alice.keeps("#outer b, #outer i", "[alice, rose, alice, in a session, alice]");
            bob.keeps("#outer b, #outer i", "[bob, oak, bob, in a session, bob]");
            alice.shows("#outer b, #outer i", "alice", "rose", "alice", "in a session", "alice");
            bob.shows("#outer b, #outer i", "bob", "oak", "bob", "in a session", "bob");
            assertApart(alice, bob);
        }
    }

    @Test
    void innerRegion_whoseDataChanged_isRefreshedByItself(Browser browser) {
        site.op("add", "shelf", "inner", "title", "first");
        String rose = site.op("add", "shelf", "inner", "owner", "alice", "title", "rose");
        try (Tab alice = Tab.open(browser, "alice", site, "holes.xhtml?shelf=inner");
                Tab bob = Tab.open(browser, "bob", site, "holes.xhtml?shelf=inner")) {
            alice.mark("#outer > h2, #mine");
            String before = alice.marks("#outer > h2").toString();
            site.op("rename", "id", rose, "title", "tulip");
            alice.shows("#mine *", "alice", "tulip");
            assertThat(alice.marks("#outer > h2")).hasToString(before);
            site.op("add", "shelf", "inner", "owner", "bob", "title", "oak");
            bob.shows("#mine *", "bob", "oak");
            assertThat(alice.pushed("outer")).isEmpty();
            assertThat(bob.pushed("outer")).isEmpty();
            assertApart(alice, bob);
        }
    }

    private static void assertApart(Tab alice, Tab bob) {
        assertThat(alice.find("#mine[rx-mode=personal]")).hasCount(1);
        assertThat(alice.find("#outer")).hasAttribute("rx-mode", "shared");
        assertThat(alice.words()).doesNotContain("bob", "oak");
        assertThat(bob.words()).doesNotContain("alice", "rose", "tulip");
    }
}
