package org.freshet.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.freshet.browser.Chromium;
import org.freshet.it.app.Bait;
import org.freshet.it.app.Inside;
import org.freshet.it.hostile.Attacker;
import org.freshet.it.hostile.Findings;
import org.freshet.it.hostile.Forger;
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
    private static final int WARM_UP = 10_000;
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
    private static final long HEAP_MARGIN = 16 * 1024 * 1024;
    /** What is said of groups that nobody knows is bounded, and there is nothing else to say. */
    private static final int MOST_ENTRIES = 150;
    /** Errors, and traces that lead through Freshet. Tyrus and Grizzly log some violations with a trace of their own. */
    private static final Pattern TROUBLE =
            Pattern.compile("^\\S+ \\S+ ERROR |] \\[SEVERE] |\\n\\s+at (\\S+//)?org\\.freshet\\.");

    /**
     * Payara 6 hands what a connection sent last to a thread of its own, and may have taken the connection's request back for reuse when
     * that thread comes to it. Nothing runs then and nothing is lost, as the connection is gone.
     */
    private static final Pattern LATE_READ = Pattern.compile("\\[SEVERE] .*\n"
            + " +java\\.lang\\.NullPointerException: .*\"context\" is null\n"
            + "\tat org\\.apache\\.catalina\\.connector\\.InputBuffer\\$ReadHandlerImpl\\.processCallbacks");

    private static final Pattern THREAD_DIED =
            Pattern.compile("\\[SEVERE] .*\n +Exception in thread \"glassfish-web-async-thread-\\d+\" ]]");

    private final Site site = Site.fixture();
    private final Site alice = site.as("alice", "secret");
    private final Site mallory = site.as("mallory", "secret");

    @Deployment(testable = false)
    static Archive<?> application() {
        return Configured.with(
                Fixture.war().addClasses(Inside.class, Bait.class, Bait.Shape.class), "freshet.secret", SECRET);
    }

    @Test
    void hostileFrames_fromManyConnections_areTheirOwnAffair(Browser browser) throws Exception {
        String id = site.op("add", "title", TITLE);
        Words words = words();
        attack(words, SEED - 1, WARM_UP);
        long heap = heap();
        long logged = ServerLog.lines().count();
        String group = "demo.todo." + id;
        try (RxClient one = site.connect().subscribe(group);
                RxClient two = alice.connect().subscribe(group);
                Tab page = Tab.open(browser, site, "todo.xhtml");
                Steady changes = Steady.changes(site, id, TITLE)) {
            page.page().evaluate("window.drops = 0; addEventListener('rx:offline', () => drops++)");
            Findings findings = attack(words, SEED, FRAMES);
            List<String> titles = changes.stop();
            System.out.println("freshet.fuzz.seed=" + SEED + ": " + findings + "; " + titles.size() + " changes");

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
        assertThat(withoutLateReads(log))
                .filteredOn(entry -> TROUBLE.matcher(entry).find())
                .isEmpty();
        assertThat(log).filteredOn(entry -> entry.contains("org.freshet")).hasSizeLessThan(MOST_ENTRIES);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heap()).isLessThan(heap + HEAP_MARGIN));
    }

    private static List<String> withoutLateReads(List<String> log) {
        List<String> rest = new ArrayList<>(log);
        for (int i = rest.size() - 1; i > 0; i--) {
            if (LATE_READ.matcher(rest.get(i)).find()
                    && THREAD_DIED.matcher(rest.get(i - 1)).find()) {
                System.out.println("Payara read too late: " + rest.remove(i));
                rest.remove(i - 1);
            }
        }
        return rest;
    }

    private Words words() {
        Forger forger = new Forger(SECRET);
        String own = mallory.token("mallory.own mallory.other");
        List<String> tokens = new ArrayList<>(forger.forgeries(own));
        tokens.addAll(List.of(own, own, own, site.token("demo.todo"), alice.token("user.alice")));
        return new Words(tokens, CALLS);
    }

    private Findings attack(Words words, long seed, int frames) throws Exception {
        Findings findings = new Findings(TITLE);
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
        return findings;
    }

    private long heap() {
        return Long.parseLong(site.get("inside/heap").body());
    }

    private static List<String> titles(List<JsonObject> messages) {
        return messages.stream()
                .filter(message -> message.containsKey("data"))
                .map(message -> message.getJsonObject("data").getString("title"))
                .toList();
    }
}
