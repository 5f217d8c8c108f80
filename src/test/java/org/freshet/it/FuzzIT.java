package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.freshet.browser.Chromium;
import org.freshet.it.app.Bait;
import org.freshet.it.app.BaitEndpoint;
import org.freshet.it.app.Inside;
import org.freshet.it.hostile.Attacker;
import org.freshet.it.hostile.Findings;
import org.freshet.it.hostile.Forger;
import org.freshet.it.hostile.HeapLevels;
import org.freshet.it.hostile.Trouble;
import org.freshet.it.hostile.Visitor;
import org.freshet.it.hostile.Words;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever clients send, it is their own affair. What they send follows from {@code -Dfreshet.fuzz.seed}; how it meets at the server does
 * not.
 */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(Chromium.class)
@EnabledIfSystemProperty(named = "freshet.packaging", matches = "war", disabledReason = "once takes its time")
class FuzzIT {

    private static final long SEED = Long.getLong("freshet.fuzz.seed", 20260101);
    private static final int FRAMES = Integer.getInteger("freshet.fuzz.frames", 100_000);
    private static final int WARM_UP = 50_000;
    private static final int ATTACKERS = 12;
    private static final long PATIENCE_SECONDS = 300;
    /** Nobody but bystanders may hear of it. */
    private static final String TITLE = "told-to-bystanders-";

    private static final String SECRET = "the secret of this server";
    private static final List<String> CALLS = List.of(
            "bait.nothing",
            "bait.text",
            "bait.numbers",
            "bait.map",
            "bait.anything",
            "bait.shape",
            "bait.unmarked",
            "bait.forbidden",
            "bait.served",
            "bait.hashCode",
            "inside.doGet");
    /** Of the frames, after each of which the heap is looked at. */
    private static final int PARTS = 4;
    /** For each frame of a part, in bytes. What the server keeps for reuse grows now and then, a leak after each part. */
    private static final long HEAP_MARGIN = 200;

    /** What is said of groups that nobody knows is bounded, and there is nothing else to say. */
    private static final int MOST_ENTRIES = 150;

    private final Site site = Site.fixture();
    private final Site alice = site.as("alice", "secret");
    private final Site mallory = site.as("mallory", "secret");

    @Deployment(testable = false)
    static Archive<?> application() {
        return Configured.with(
                Fixture.war().addClasses(Inside.class, Bait.class, Bait.Shape.class, BaitEndpoint.class),
                "freshet.secret",
                SECRET);
    }

    @Test
    void hostileFrames_fromManyConnections_areTheirOwnAffair(Browser browser) throws Exception {
        String id = site.op("add", "title", TITLE);
        Words words = words();
        attack(words, SEED - 1, WARM_UP, new Findings(TITLE));
        Findings findings = new Findings(TITLE);
        HeapLevels heap =
                new HeapLevels(() -> Long.parseLong(site.get("inside/heap").body()));
        long logged = ServerLog.lines().count();
        String group = "demo.todo." + id;
        try (RxClient one = site.connect().subscribe(group);
                RxClient two = alice.connect().subscribe(group);
                Tab page = Tab.open(browser, site, "todo.xhtml");
                Steady changes = Steady.changes(site, id, TITLE)) {
            page.page().evaluate("window.drops = 0; addEventListener('rx:offline', () => drops++)");
            heap.look();
            for (int part = 0; part < PARTS; part++) {
                attack(words, SEED + part, FRAMES / PARTS, findings);
                heap.look();
            }
            List<String> titles = changes.stop();
            System.out.println(
                    "freshet.fuzz.seed=" + SEED + ": " + findings + "; " + titles.size() + " changes; heap " + heap);

            assertThat(findings.problems()).isEmpty();
            for (RxClient bystander : List.of(one, two)) {
                assertThat(titles(bystander.untilNow())).isEqualTo(titles);
                assertThat(bystander.isOpen()).isTrue();
            }
            page.shows("#todo-" + id + " .title", titles.get(titles.size() - 1));
            assertThat(page.page().evaluate("drops")).isEqualTo(0);
        }
        assertThat(site.get("inside/served").body()).as("calls that ran").isNotEqualTo("0");
        assertThat(site.get("inside/taken").body())
                .as("calls that must not run")
                .isEqualTo("0");
        List<String> log = ServerLog.entriesAfter(logged);
        assertThat(Trouble.in(log)).isEmpty();
        assertThat(log).filteredOn(entry -> entry.contains("org.freshet")).hasSizeLessThan(MOST_ENTRIES);
        assertThat(heap.leastGrowth()).as("growth of %s", heap).isLessThan(HEAP_MARGIN * FRAMES / PARTS);
    }

    private Words words() {
        Forger forger = new Forger(SECRET);
        String own = mallory.token("mallory.own mallory.other");
        List<String> tokens = new ArrayList<>(forger.forgeries(own));
        tokens.addAll(List.of(own, own, own, site.token("demo.todo"), alice.token("user.alice")));
        return new Words(tokens, CALLS);
    }

    private void attack(Words words, long seed, int frames, Findings findings) throws Exception {
        Site stranger = Site.fixture();
        stranger.token("stranger.own");
        List<Visitor> visitors = List.of(
                StalledClient.visitor(mallory), StalledClient.visitor(stranger), StalledClient.visitor(Site.fixture()));
        ExecutorService threads = Executors.newFixedThreadPool(ATTACKERS);
        try {
            CompletableFuture<?>[] attacks = new CompletableFuture<?>[ATTACKERS];
            for (int i = 0; i < ATTACKERS; i++) {
                Visitor visitor = visitors.get(i % visitors.size());
                Attacker attacker =
                        new Attacker(visitor, words, seed * ATTACKERS + i, frames / ATTACKERS + 1, findings);
                attacks[i] = CompletableFuture.runAsync(attacker, threads);
            }
            CompletableFuture.allOf(attacks).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> titles(List<JsonObject> messages) {
        return messages.stream()
                .filter(message -> message.containsKey("data"))
                .map(message -> message.getJsonObject("data").getString("title"))
                .toList();
    }
}
