package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an application commits while it stops. */
@ExtendWith(ArquillianExtension.class)
class LastWordsIT {

    private static final int CHANGES = 50;
    /** More than a relay sends at once, and fewer than it sends while the application may take its time to stop. */
    private static final int REFRESHES = 1_000;

    private final Site other = Site.of("http://localhost:8080/other/");

    @ArquillianResource
    private Deployer deployer;

    /** Goes on; to the relay it is another node of the same application. */
    @Deployment(name = "other", testable = false)
    static WebArchive other() {
        return Fixture.webWith("other", "freshet.application", Fixture.CONTEXT)
                .addAsWebResource("it/grant.xhtml", "grant.xhtml");
    }

    @Deployment(name = "application", managed = false, testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @Test
    void work_committedWhileTheApplicationStops_isToldToObserversAndOtherNodes() {
        long before = ServerLog.lines().count();
        deployer.deploy("application");
        Site site = Site.fixture();
        List<String> words = IntStream.rangeClosed(1, CHANGES)
                .mapToObj(i -> "last words " + i)
                .toList();
        words.forEach(title -> site.op("add", "title", title));
        site.op("publishLast", "times", REFRESHES);
        String last = "last.words." + REFRESHES;
        try (RxClient client = other.connect().subscribe(last)) {
            deployer.undeploy("application");
            client.await(m -> m.getString("type").equals("refresh")
                    && m.getString("group").equals(last));
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> observed(before).count() >= CHANGES);
        assertThat(observed(before).toList()).isEqualTo(words);
    }

    private static Stream<String> observed(long before) {
        return ServerLog.lines()
                .skip(before)
                .filter(line -> line.contains("observed: "))
                .map(line -> line.replaceAll(".*observed: (last words \\d+).*", "$1"));
    }
}
