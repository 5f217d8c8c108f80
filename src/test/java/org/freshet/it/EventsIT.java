package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What CDI observers are told of a commit. */
@ExtendWith(ArquillianExtension.class)
class EventsIT {

    private final Site site = Site.fixture();

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    void observers_createUpdateRemove_areToldInOrderByTheirQualifiers() {
        String id = site.op("add", "title", "observed");
        site.op("rename", "id", id, "title", "renamed");
        site.op("remove", "ids", id);
        assertThat(told(id, 9))
                .containsExactlyInAnyOrder(
                        "created CREATED Todo " + id + " any null",
                        "audited CREATED Todo " + id + " any null",
                        "any CREATED Todo " + id + " any null",
                        "updated UPDATED Todo " + id + " [title] observed",
                        "audited UPDATED Todo " + id + " [title] observed",
                        "any UPDATED Todo " + id + " [title] observed",
                        "removed REMOVED Todo " + id + " any null",
                        "audited REMOVED Todo " + id + " any null",
                        "any REMOVED Todo " + id + " any null");
        assertThat(told(id, 9).stream().map(line -> line.split(" ")[1]).distinct())
                .containsExactly("CREATED", "UPDATED", "REMOVED");
    }

    @Test
    void observers_oneThrows_othersAreToldAndLogNamesIt() {
        String id = site.op("add", "title", "poison");
        assertThat(told(id, 3)).hasSize(3);
        await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment())
                .anySatisfy(line -> assertThat(line).contains("RX0306", "org.freshet.it.app.Observed", "Todo")));
        try (RxClient client = site.connect().subscribe("demo.todo")) {
            site.op("add", "title", "poison");
            assertThat(client.untilNow()).hasSize(1);
        }
    }

    @Test
    void observers_transactionRolledBack_areToldNothing() {
        site.op("addThenRollBack", "title", "never");
        String next = site.op("add", "title", "marker");
        told(next, 3);
        assertThat(site.op("observed")).doesNotContain("Todo " + (Long.parseLong(next) - 1) + " ");
    }

    private List<String> told(String id, int expected) {
        return await().until(
                        () -> site.op("observed")
                                .lines()
                                .filter(line -> line.contains(" Todo " + id + " "))
                                .toList(),
                        lines -> lines.size() >= expected);
    }
}
