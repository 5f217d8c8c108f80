package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What catches a region that asks for its viewer behind EL's back, or that breaks. */
@ExtendWith(ArquillianExtension.class)
class NetsIT {

    private static final Pattern ELEMENT = Pattern.compile("<div id=\"(\\w+)\"[^>]* rx-mode=\"(\\w+)\"");

    private final Site nobody = Site.fixture();
    private final Site alice = nobody.as("alice", "secret");

    @Deployment(testable = false)
    static Archive<?> application() {
        return Fixture.application();
    }

    @ParameterizedTest
    @CsvSource({
        "caller,  it looks different when it is rendered for nobody",
        "secret,  it needs rights that nobody has",
        "user,    it asks its request for its user",
        "role,    it asks its request for a role of its user",
        "session, it asks its request for its session",
        "visit,   it needs a scope that nobody has",
        "around,  it looks different when it is rendered for nobody",
        "guard,   it fails for nobody"
    })
    void region_thatAsksForItsViewerBehindTheBackOfEl_isPersonal_toldOnce(String page, String reason) {
        nobody.op("add", "title", "there");
        String path = "nets/" + page + ".xhtml";
        assertThat(mode(alice, path, "region")).isEqualTo("shared");
        await().until(() -> mode(alice, path, "region").equals("personal"));
        await().untilAsserted(() -> assertThat(
                        ServerLog.sinceDeployment().filter(line -> line.contains("RX0609") && line.contains(path)))
                .singleElement()
                .asString()
                .contains("region in /" + path, "PERSONAL", reason));
        try (RxClient client = alice.connect()) {
            String token = Site.tokenIn(alice.get(path).body());
            String group = client.subscribeWith(token, 1).get(0).getString("group");
            nobody.op("add", "title", "another");
            JsonObject told =
                    client.await(message -> message.getString("group", "").equals(group));
            assertThat(told.getString("type")).isEqualTo("refresh");
            assertThat(alice.get("rx/fragment?token=" + token).body()).contains("another");
        }
    }

    @Test
    void row_amongWhatIsTheViewersOnly_isNotTakenFromOtherPages() {
        String id = nobody.op("add", "title", "nested");
        String row = row(alice.get("nets/nested.xhtml").body(), id);
        try (RxClient client = alice.connect()) {
            client.subscribeWith(row, 1);
            // Another page, whose rows are compared with what nobody sees.
            alice.get("nets/nested.xhtml");
            await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment())
                    .anySatisfy(line -> assertThat(line).contains("RX0609", "row in /nets/nested.xhtml", "PERSONAL")));
            assertThat(client.untilNow())
                    .extracting(message -> message.getString("type"))
                    .doesNotContain("gone");
            nobody.op("rename", "id", id, "title", "still there");
            client.await(message -> message.getString("type").equals("refresh"));
            assertThat(alice.get("rx/fragment?token=" + row).body()).contains("still there");
        }
    }

    private static String row(String page, String id) {
        Matcher row = Pattern.compile("<div [^>]*rx-key=\"" + id + "\"[^>]*>").matcher(page);
        assertThat(row.find()).as("row %s in %s", id, page).isTrue();
        return Site.tokenIn(row.group());
    }

    @Test
    void region_besideWhatAsksForTheViewer_staysShared() {
        String path = "nets/beside.xhtml";
        try (RxClient client = alice.connect()) {
            client.subscribeWith(Site.tokenIn(alice.get(path).body()), 1);
            nobody.op("add", "title", "beside");
            JsonObject pushed =
                    client.await(message -> message.getString("region", "").equals("region"));
            assertThat(pushed.getString("html")).contains("beside").doesNotContain("alice");
        }
        assertThat(mode(alice, path, "region")).isEqualTo("shared");
    }

    @Test
    void region_isProvedByItsBean_howeverTheServerNamesMakesOrCallsThat() {
        String path = "nets/proved.xhtml";
        assertThat(mode(alice, path, "dotted")).isEqualTo("personal");
        assertThat(mode(alice, path, "managed")).isEqualTo("personal");
        assertThat(mode(alice, path, "intercepted")).isEqualTo("shared");
    }

    @Test
    void override_thatContradictsTheProof_isFollowedAndReportedOnce() {
        for (int i = 0; i < 2; i++) {
            assertThat(mode(alice, "nets/overridden.xhtml", "claimed")).isEqualTo("shared");
            assertThat(mode(alice, "nets/overridden.xhtml", "asked")).isEqualTo("personal");
        }
        await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment().filter(line -> line.contains("RX0608")))
                .singleElement()
                .asString()
                .contains("claimed in /nets/overridden.xhtml", "remoteUser of the ServletRequest is read"));
        try (RxClient client = alice.connect()) {
            client.subscribeWith(Site.tokenIn(alice.get("nets/overridden.xhtml").body()), 1);
            nobody.op("add", "title", "for all");
            JsonObject pushed =
                    client.await(message -> message.getString("region", "").equals("claimed"));
            assertThat(pushed.getString("html")).contains("for all").doesNotContain("alice");
        }
        assertThat(ServerLog.sinceDeployment().filter(line -> line.contains("RX0609") && line.contains("overridden")))
                .isEmpty();
    }

    @Test
    @Tag("S49")
    @Tag("S63")
    void region_thatFailsOnce_isLoggedAndKept_theOthersArrive_andTheNextChangeShowsIt() {
        String page = alice.get("nets/fragile.xhtml").body();
        try (RxClient client = alice.connect()) {
            Matcher tokens = Pattern.compile("rx-token=\"([^\"]+)\"").matcher(page);
            while (tokens.find()) {
                client.subscribeWith(tokens.group(1), 1);
            }
            client.untilNow();
            String id = nobody.op("add", "title", "fragile");
            await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment()).anySatisfy(line -> assertThat(line)
                    .contains("RX0603", "fragile of /nets/fragile.xhtml", "at #{sly.fragile};")));
            assertThat(regions(client.untilNow())).containsExactlyInAnyOrder("first", "last");
            nobody.op("rename", "id", id, "title", "mended");
            JsonObject mended =
                    client.await(message -> message.getString("region", "").equals("fragile"));
            assertThat(mended.getString("html")).contains("whole");
        }
    }

    @Test
    void row_withoutKey_saysWhatIsMissing() {
        nobody.op("add", "title", "there");
        assertThat(nobody.get("nets/unkeyed.xhtml").statusCode()).isEqualTo(500);
        // Payara writes its log a moment later.
        await().untilAsserted(() -> assertThat(ServerLog.sinceDeployment())
                .anySatisfy(line -> assertThat(line).contains("RX0604", "/nets/unkeyed.xhtml line 5")));
    }

    private static List<String> regions(List<JsonObject> messages) {
        return messages.stream()
                .filter(message -> message.getString("type").equals("fragment"))
                .map(message -> message.getString("region"))
                .toList();
    }

    private static String mode(Site site, String path, String region) {
        Matcher element = ELEMENT.matcher(site.get(path).body());
        while (element.find()) {
            if (element.group(1).equals(region)) {
                return element.group(2);
            }
        }
        throw new AssertionError("no region " + region + " in " + path);
    }
}
