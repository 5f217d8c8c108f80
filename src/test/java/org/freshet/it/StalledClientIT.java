package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that does not read costs the others nothing, and loses nothing in silence. */
@ExtendWith(ArquillianExtension.class)
class StalledClientIT {

    /** Three times this, and a client that takes nothing is ended. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    /** As a fragment they are more than the systems keep for a socket that is not read. */
    private static final int ROWS = 200;

    private static final int CHANGES = 120;
    /** With those, more than may wait for a connection. */
    private static final int FURTHER = 300;

    private final Site site = Site.fixture();
    private String id;

    @Deployment(testable = false)
    static Archive<?> application() {
        return Configured.with(Fixture.application(), "freshet.heartbeat", HEARTBEAT.toString());
    }

    @BeforeEach
    void fill() {
        if (site.get("frames.xhtml").body().length() < 200 * ROWS) {
            site.op("addMany", "title", "x".repeat(200), "count", ROWS);
        }
        id = site.op("add", "title", "to be changed");
    }

    @Test
    void client_notReadingForAMoment_getsAllThatWaitedAndTheLatestFragmentOnly() throws IOException {
        try (RxClient other = site.connect().subscribe("demo.todo");
                StalledClient stalled = StalledClient.open(site, list())) {
            changeWhile(stalled, CHANGES);
            assertThat(updates(other.untilNow())).hasSize(CHANGES);

            List<JsonObject> read = stalled.readUntil(shows(CHANGES));
            assertThat(updates(read)).hasSize(CHANGES);
            assertThat(read).noneMatch(message -> message.getString("type").equals("resync"));
            assertThat(read.stream().filter(message -> message.getString("type").equals("fragment")))
                    .as("fragments: if all were sent, it was not stalled")
                    .hasSizeLessThan(CHANGES);
        }
    }

    @Test
    void client_notReadingWhileMoreHappensThanMayWait_isToldSoAndEndsOnTheCurrentState() throws IOException {
        String token = list();
        try (RxClient other = site.connect().subscribe("demo.todo");
                StalledClient stalled = StalledClient.open(site, token)) {
            changeWhile(stalled, CHANGES + FURTHER);
            assertThat(updates(other.untilNow())).hasSize(CHANGES + FURTHER);

            Predicate<JsonObject> resync = message -> message.getString("type").equals("resync");
            assertThat(stalled.readUntil(resync))
                    .filteredOn(resync)
                    .extracting(message -> message.getString("reason"))
                    .containsExactly("overflow");
            assertThat(site.get("rx/fragment?token=" + token).body()).contains(title(CHANGES + FURTHER));
            change(CHANGES + FURTHER + 1, CHANGES + FURTHER + 1);
            stalled.readUntil(shows(CHANGES + FURTHER + 1));
        }
    }

    @Test
    void clients_notReadingForTooLong_areEndedAndRecoverByReconnecting() throws IOException {
        String token = list();
        List<StalledClient> stalled = new ArrayList<>();
        try (RxClient other = site.connect().subscribe("demo.todo")) {
            for (int i = 0; i < 3; i++) {
                stalled.add(StalledClient.open(site, token));
            }
            change(1, CHANGES);
            await().pollDelay(HEARTBEAT.multipliedBy(5))
                    .atMost(HEARTBEAT.multipliedBy(10))
                    .until(() -> stalled.stream().allMatch(StalledClient::isEnded));
            change(CHANGES + 1, CHANGES + 1);
            assertThat(updates(other.untilNow())).hasSize(CHANGES + 1);
            assertThat(other.isOpen()).isTrue();

            try (RxClient again = site.connect()) {
                JsonObject answer = again.subscribeWith(token, 1).get(0);
                assertThat(answer.getString("type")).isEqualTo("subscribed");
                assertThat(answer.getBoolean("recovered")).isFalse();
                assertThat(site.get("rx/fragment?token=" + token).body()).contains(title(CHANGES + 1));
            }
        } finally {
            stalled.forEach(StalledClient::close);
        }
    }

    /** The token of a region that shows all todos, as the site's visitor got it. */
    private String list() {
        return Site.tokenIn(site.get("frames.xhtml").body());
    }

    /** However long that takes, the client is not taken for dead. */
    private void changeWhile(StalledClient stalled, int changes) throws IOException {
        for (int i = 1; i <= changes; i++) {
            change(i, i);
            if (i % 10 == 0) {
                stalled.alive();
            }
        }
    }

    private void change(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(i -> site.op("rename", "id", id, "title", title(i)));
    }

    private String title(int number) {
        return "todo " + id + " was changed " + number + " times.";
    }

    private Predicate<JsonObject> shows(int number) {
        return message -> message.getString("html", "").contains(title(number));
    }

    private List<JsonObject> updates(List<JsonObject> messages) {
        return messages.stream()
                .filter(message -> message.getString("type").equals("updated")
                        && message.get("id").toString().equals(id))
                .toList();
    }
}
